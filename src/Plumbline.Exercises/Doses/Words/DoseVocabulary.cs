using System.Collections.Frozen;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses.Words;

/// <summary>The words of a language about doses, ready to be looked up.</summary>
/// <remarks>Codes when read: those of <see cref="StrictJson"/>, <c>PLB-DOSE-WORDS</c> an unknown or missing sense, <c>PLB-CAT-FILE</c> a missing file.</remarks>
public sealed class DoseVocabulary
{
    private readonly FrozenDictionary<string, DoseWord>.AlternateLookup<ReadOnlySpan<char>> words;

    private DoseVocabulary(string language, DoseMost most, FrozenDictionary<string, DoseWord> words)
    {
        Language = language;
        Most = most;
        this.words = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The language.</summary>
    public string Language { get; }

    internal DoseMost Most { get; }

    /// <summary>Reads the words of a language.</summary>
    /// <param name="files">All files below <c>catalogue/</c>.</param>
    /// <param name="language">The language.</param>
    public static Read<DoseVocabulary> Read(IEnumerable<CatalogueFile> files, string language = "en")
    {
        var path = $"doses/words/{language}.json";
        var file = files.FirstOrDefault(f => f.Path == path);
        return file is null
            ? Motion.Reading.Read.Fail<DoseVocabulary>("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue.")
            : StrictJson.Read<DoseWords>(path, file.Text).Then(words => Of(words, path));
    }

    /// <summary>Makes a vocabulary of words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="path">Where they come from, for problems.</param>
    public static Read<DoseVocabulary> Of(DoseWords words, string path)
    {
        ArgumentNullException.ThrowIfNull(words);
        var known = Enum.GetValues<Sense>().Where(s => s != Sense.None).ToDictionary(s => JsonNames.Of(s));
        List<Problem> problems =
        [
            .. words.Senses.Keys.Where(k => !known.ContainsKey(k)).Select(k => new Problem("PLB-DOSE-WORDS", $"{path}: $.senses.{k}",
                $"There is no such sense. {(Nearest.Of(k, known.Keys) is { } near ? $"Did you mean \"{near}\"?" : "Take it out.")}")),
            .. known.Keys.Where(k => !words.Senses.ContainsKey(k)).Select(k => new Problem("PLB-DOSE-WORDS", $"{path}: $.senses", $"The sense \"{k}\" has no words. Add it, with an empty list if the language has none.")),
        ];
        return Motion.Reading.Read.From(() => new DoseVocabulary(words.Language, words.Most, Table(words, known)), problems);
    }

    internal DoseWord? Find(ReadOnlySpan<char> word) => words.TryGetValue(word, out var found) ? found : null;

    private static FrozenDictionary<string, DoseWord> Table(DoseWords words, Dictionary<string, Sense> known)
    {
        var entries = new Dictionary<string, DoseWord>(StringComparer.OrdinalIgnoreCase);
        var phrases = new Dictionary<string, List<DosePhrase>>(StringComparer.OrdinalIgnoreCase);
        void Add(string text, Sense sense, WordNumber kind, int number)
        {
            var entry = entries.GetValueOrDefault(text, DoseWord.Prose);
            entries[text] = entry with { Senses = entry.Senses | sense, Kind = kind == WordNumber.None ? entry.Kind : kind, Number = kind == WordNumber.None ? entry.Number : number };
        }

        foreach (var (name, list) in words.Senses)
            foreach (var text in list) Add(text, known[name], WordNumber.None, 0);
        foreach (var (kind, map) in new[]
        {
            (WordNumber.Number, words.Numbers), (WordNumber.Multiple, words.Multiples), (WordNumber.TimesADay, words.TimesADay),
            (WordNumber.Weekday, words.Weekdays), (WordNumber.DaysAWeek, words.DaysAWeek), (WordNumber.DayPart, words.DayParts), (WordNumber.Part, words.Parts),
        })
        {
            foreach (var (text, number) in map) Add(text, Sense.None, kind, number);
        }

        foreach (var (text, feel) in words.EndFeels) Add(text, Sense.None, WordNumber.EndFeel, (int)feel);
        foreach (var (text, entry) in entries.Where(e => e.Key.Contains(' ', StringComparison.Ordinal)).ToList())
        {
            var parts = text.Split(' ');
            if (!phrases.TryGetValue(parts[0], out var list)) phrases[parts[0]] = list = [];
            list.Add(new(parts[1..], entry));
        }

        foreach (var (first, list) in phrases)
            entries[first] = entries.GetValueOrDefault(first, DoseWord.Prose) with { Phrases = [.. list.OrderByDescending(p => p.Rest.Length)] };
        return entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>What kind of number a word is.</summary>
internal enum WordNumber
{
    None,
    Number,
    Multiple,
    TimesADay,
    Weekday,
    DaysAWeek,
    DayPart,
    EndFeel,
    Part,
}

/// <summary>A word that means something to the grammar.</summary>
internal sealed record DoseWord(Sense Senses, WordNumber Kind, int Number, DosePhrase[] Phrases)
{
    public static DoseWord Prose { get; } = new(Sense.None, WordNumber.None, 0, []);
}

/// <summary>Several words that mean something together: those after the first, and the meaning.</summary>
internal sealed record DosePhrase(string[] Rest, DoseWord Word);
