namespace Plumbline.Storage;

/// <summary>The database did not do what was asked of it.</summary>
/// <remarks>The message says what to do and holds nothing of a person.</remarks>
public sealed class StorageException(StorageFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public StorageFault Fault { get; } = fault;
}

/// <summary>What can be wrong with a database.</summary>
public enum StorageFault
{
    /// <summary>It does not answer, or stopped in the middle. The same can be asked again.</summary>
    Unavailable,

    /// <summary>There is no room. Nothing was stored.</summary>
    Full,

    /// <summary>What is on disk is not what was written.</summary>
    Corrupt,

    /// <summary>It belongs to another version of the program.</summary>
    Schema,
}
