using Plumbline.Motion.Reading;

namespace Plumbline.Storage;

/// <summary>Names of cases as the database keeps them.</summary>
internal static class Names
{
    /// <summary>The case of a name that this program wrote.</summary>
    /// <exception cref="StorageException">There is no such case.</exception>
    public static T Read<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (JsonNames.Of(value) == name) return value;
        throw new StorageException(StorageFault.Corrupt, $"The database names \"{name}\" where it can't be. Use the program that wrote it, or restore the newest backup.");
    }
}
