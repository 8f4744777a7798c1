using System.Text.RegularExpressions;
using Plumbline.Exercises.Lint;
using Plumbline.Server.Pages;

namespace Plumbline.Server.Tests.Pages;

public partial class WordsTests
{
    private const double HighestGrade = 8;
    private const int FewestSentences = 3;

    private static readonly string[] Sources =
        [.. Directory.EnumerateFiles(Repository.At("src", "Plumbline.Server", "Pages"), "*.*", SearchOption.AllDirectories).Where(f => f.EndsWith(".razor") || f.EndsWith(".cs")).Select(File.ReadAllText)];

    [Fact]
    public void Every_word_that_a_page_asks_for_is_there()
    {
        var asked = Sources.SelectMany(s => Key().Matches(s)).Select(m => m.Groups[1].Value).ToHashSet();
        asked.Count.ShouldBeGreaterThan(50);
        asked.Where(key => !Words.English.Keys.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_is_asked_for()
    {
        var all = string.Join('\n', Sources);
        // A key may be put together: then its beginning or its end stands in a page.
        Words.English.Keys.Where(key => !all.Contains($"\"{key}\"", StringComparison.Ordinal) && !Beginnings(key).Any(b => all.Contains($"\"{b}", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void A_page_says_nothing_of_its_own()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At("src", "Plumbline.Server", "Pages"), "*.razor", SearchOption.AllDirectories))
        {
            var markup = File.ReadAllText(file).Split("@code")[0];
            foreach (Match text in TextBetweenTags().Matches(Comment().Replace(markup, ""))) text.Groups[1].Value.Trim().ShouldBeOneOf("Plumbline", "", "0", "10");
        }
    }

    [Fact]
    public void The_words_ask_for_eight_years_of_school_at_most()
    {
        var sentences = Words.English.Keys.Where(k => k != "language.direction").Select(k => Words.English[k]).Where(t => t.EndsWith('.') || t.EndsWith('?')).ToList();
        ReadingGrade.Of(sentences).ShouldBeLessThanOrEqualTo(HighestGrade);
    }

    [Fact]
    public void The_words_of_the_persons_own_pages_ask_for_eight_years_of_school_at_most()
    {
        var topics = Directory.EnumerateFiles(Repository.At("src", "Plumbline.Server", "Pages", "Living")).SelectMany(f => Topic().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).ToHashSet();
        topics.Count.ShouldBeGreaterThan(10);
        foreach (var topic in topics.Order(StringComparer.Ordinal))
        {
            var sentences = Words.English.Keys.Where(k => k.StartsWith($"{topic}.", StringComparison.Ordinal)).Select(k => Words.English[k]).Where(t => t.EndsWith('.') || t.EndsWith('?')).ToList();
            // A grade of a few words says little.
            if (sentences.Count >= FewestSentences) ReadingGrade.Of(sentences).ShouldBeLessThanOrEqualTo(HighestGrade, topic);
        }
    }

    private static IEnumerable<string> Beginnings(string key)
    {
        for (var i = key.IndexOfAny(['.', '_']); i > 0; i = key.IndexOfAny(['.', '_'], i + 1)) yield return key[..(i + 1)] + '"';
        // As "fault.{What}.title" and "{name}.{v}" of the intake's choices.
        yield return key[..(key.IndexOf('.') + 1)] + "{";
        if (Chosen.Contains(key[..key.IndexOf('.')])) yield return key[..key.IndexOf('.')] + '"';
    }

    private static readonly string[] Chosen = ["sex", "course", "furthest_zone", "direction"];

    [GeneratedRegex("""Words(?:\.English)?(?:\.Of\(|\[)"([a-z0-9_.]+)"(?:\]|,|\))""")]
    private static partial Regex Key();

    [GeneratedRegex("""[Ww]ords(?:\.English)?(?:\.Of\(|\[)\$?"([a-z_]+)\.""")]
    private static partial Regex Topic();

    [GeneratedRegex("@\\*.*?\\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(">([A-Za-z0-9][A-Za-z0-9 ,.'-]*)<")]
    private static partial Regex TextBetweenTags();
}
