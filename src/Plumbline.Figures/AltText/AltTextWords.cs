using System.Text.Json.Serialization;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Figures.AltText;

/// <summary>What a language calls postures and moves; the content of <c>catalogue/figures/words/en.json</c>.</summary>
/// <remarks>Grammar is code: which move is told, in which order and with which number. Codes: <c>PLB-ALT-WORD</c> a word that sentences need is not there or is not known.</remarks>
public sealed record AltTextWords
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in "en".</summary>
    public required string Language { get; init; }

    /// <summary>How a movement starts, by posture; <c>{side}</c> is the side that is lain or knelt on.</summary>
    public required IReadOnlyDictionary<string, string> Postures { get; init; }

    /// <summary>The same where a prop says it better: "Sitting on an exercise bike".</summary>
    public required IReadOnlyDictionary<string, string> OnProps { get; init; }

    /// <summary>What is told of a starting pose besides, by id: "hands behind your head".</summary>
    public required IReadOnlyDictionary<string, OneOrBoth> Holds { get; init; }

    /// <summary>What moves, by id: a bidding such as "lift your hips".</summary>
    public required IReadOnlyDictionary<string, OneOrBoth> Moves { get; init; }

    /// <summary>How far, by id: "until shoulders, hips and knees form a line".</summary>
    public required IReadOnlyDictionary<string, OneOrBoth> Untils { get; init; }

    /// <summary>What a number tells, with <c>{n}</c> for the number.</summary>
    public required IReadOnlyDictionary<AmountWord, OneOrBoth> Amounts { get; init; }

    /// <summary>How movements that go round are told.</summary>
    public required RoundWords Rounds { get; init; }

    /// <summary>What the sides are called.</summary>
    public required SideWords Sides { get; init; }

    /// <summary>How moves and sentences are joined.</summary>
    public required JoinWords Joins { get; init; }

    /// <summary>Reads the file, with every word that is missing or that nobody asks for.</summary>
    public static Read<AltTextWords> Read(string path, string text) => StrictJson.Read<AltTextWords>(path, text).Then(words =>
        Motion.Reading.Read.From(() => words, [.. words.Problems(path)]));

    private IEnumerable<Problem> Problems(string path)
    {
        var postures = JsonNames.All<Posture>().ToList();
        return Compare(postures, Postures.Keys, "postures").Concat(Compare(Move.Ids, Moves.Keys, "moves")).Concat(Compare(Until.Ids, Untils.Keys, "untils")).Concat(Compare(StartPose.Ids, Holds.Keys, "holds"));

        IEnumerable<Problem> Compare(IReadOnlyCollection<string> needed, IEnumerable<string> given, string list) =>
        [
            .. needed.Except(given).Select(w => new Problem("PLB-ALT-WORD", $"{path}: $.{list}", $"The sentence for \"{w}\" is missing. Add it.")),
            .. given.Except(needed).Select(w => new Problem("PLB-ALT-WORD", $"{path}: $.{list}.{w}", "No sentence asks for this word. Take it out, or correct its name.")),
        ];
    }
}

/// <summary>A phrase for one side and for both; <c>{side}</c> and <c>{n}</c> are filled in.</summary>
/// <param name="One">For one side; for the middle of the body the only one.</param>
/// <param name="Both">For both sides; left out where there is only one.</param>
public sealed record OneOrBoth(string One, string? Both = null);

/// <summary>The sides.</summary>
/// <param name="Left">The person's left.</param>
/// <param name="Right">The person's right.</param>
public sealed record SideWords(string Left, string Right);

/// <summary>How phrases are joined: <c>{a}</c> and <c>{b}</c> are the phrases.</summary>
/// <param name="And">The last two of a list.</param>
/// <param name="Comma">The others of a list.</param>
/// <param name="Until">A move and how far.</param>
/// <param name="Then">A further pose.</param>
/// <param name="OtherSide">The same moves on the other side.</param>
/// <param name="Rest">A pose in which nothing moves.</param>
/// <param name="Assisted">Moves that somebody else makes with the person.</param>
public sealed record JoinWords(string And, string Comma, string Until, string Then, string OtherSide, string Rest, string Assisted);

/// <summary>How movements that go round are told, with <c>{n}</c> for degrees.</summary>
/// <param name="Legs">The legs in turn; <c>{a}</c> says how far hips and knees move.</param>
/// <param name="Hips">How far the hips move.</param>
/// <param name="Knees">How far the knees move.</param>
/// <param name="Arms">The arms, and how far they move.</param>
public sealed record RoundWords(string Legs, string Hips, string Knees, string Arms);
