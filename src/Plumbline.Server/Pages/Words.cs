using System.Globalization;
using System.Text.Json;

namespace Plumbline.Server.Pages;

/// <summary>What the pages say, in one language: the content of <c>Pages/Words/en.json</c>, and of <c>en.workspace.json</c> for the clinician's pages. A page holds no words of its own.</summary>
public sealed class Words
{
    private readonly Dictionary<string, string> texts;

    private Words(string language, Dictionary<string, string> texts) => (Language, this.texts) = (language, texts);

    /// <summary>English.</summary>
    public static Words English { get; } = Load("en");

    /// <summary>The language, as a page's <c>lang</c> says it.</summary>
    public string Language { get; }

    /// <summary>The way in which it is written: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction => texts["language.direction"];

    /// <summary>All keys.</summary>
    public IReadOnlyCollection<string> Keys => texts.Keys;

    /// <summary>The text of a key. A key that is missing is a mistake of the program, and a test finds it.</summary>
    public string this[string key] => texts[key];

    /// <summary>The text of a key with values put in where it says {0}, {1}.</summary>
    public string Of(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, texts[key], values);

    private static Words Load(string language)
    {
        var assembly = typeof(Words).Assembly;
        var texts = assembly.GetManifestResourceNames().Where(n => n.StartsWith($"words/{language}.", StringComparison.Ordinal)).SelectMany(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        }).ToDictionary(StringComparer.Ordinal);
        return texts.Count > 0 ? new(language, texts) : throw new InvalidOperationException($"The words of {language} are not in the program.");
    }
}
