using System.Collections.Frozen;
using System.Text.Json;

namespace Plumbline.Motion.Reading;

/// <summary>The kebab-case name that a value of a fixed list has in files, on the command line and as a key of words.</summary>
public static class JsonNames
{
    /// <summary>The name of a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Of((Enum)value);

    /// <summary>The name of a value whose list is not known here.</summary>
    public static string Of(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
    }

    /// <summary>The names of all values of a list, in its order.</summary>
    public static IEnumerable<string> All<T>() where T : struct, Enum => Enum.GetValues<T>().Select(Of);

    /// <summary>The value that has a name; null when none has it.</summary>
    public static T? Find<T>(string name) where T : struct, Enum => Named<T>.Values.TryGetValue(name, out var value) ? value : null;

    private static class Named<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>().DistinctBy(Of).ToFrozenDictionary(Of, StringComparer.Ordinal);
    }
}
