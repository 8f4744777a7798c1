using System.Text.Json;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>The kebab-case name that a value of a fixed list has in files.</summary>
internal static class JsonNames
{
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.All[value];

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All =
            Enum.GetValues<T>().ToDictionary(v => v, v => JsonSerializer.SerializeToElement(v, JsonRules.Options).GetString()!);
    }
}
