using Plumbline.Motion.Reading;

namespace Plumbline.Storage;

/// <summary>Names as the database has them.</summary>
internal static class Names
{
    /// <summary>Columns with the name that their table has in a question.</summary>
    public static string Of(string table, string columns) => string.Join(", ", columns.Split(", ").Select(column => $"{table}.{column}"));

    /// <summary>The case of a name that this program wrote.</summary>
    /// <exception cref="StorageException">There is no such case.</exception>
    public static T Read<T>(string name)
        where T : struct, Enum =>
        JsonNames.Find<T>(name) ?? throw new StorageException(StorageFault.Corrupt, $"The database names \"{name}\" where it can't be. Use the program that wrote it, or restore the newest backup.");
}
