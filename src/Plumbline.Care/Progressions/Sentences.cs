using System.Globalization;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>Fills the sentences of a rule.</summary>
internal static class Sentences
{
    private static readonly DoseVariable[] Told =
        [DoseVariable.Sets, DoseVariable.Repetitions, DoseVariable.Hold, DoseVariable.Load, DoseVariable.Duration, DoseVariable.Distance, DoseVariable.TimesPerDay];

    /// <summary>A value as it is written in an item file.</summary>
    public static string Shown(object? value) => value switch
    {
        null => "unanswered",
        bool yes => yes ? "true" : "false",
        Enum word => JsonNames.Of(word),
        IEnumerable<string> words => string.Join(" and ", words),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Why a session has its light, in words.</summary>
    public static string Reasons(Situation s, Light light) => string.Join(", ", light.Reasons.Select(r => s.Book.Words.Lights[JsonNames.Of(r)]));

    /// <summary>One of a rule's sentences with its places filled.</summary>
    public static string Of(string sentence, Situation s, Finding finding)
    {
        if (!sentence.Contains('{')) return sentence;
        Put("{inputs}", () => string.Join(", ", finding.Inputs.Select(Said)));
        Put("{change}", () => Change(s, finding.Change));
        Put("{deload_days}", () => string.Create(CultureInfo.InvariantCulture, $"{s.Numbers.Deload.Days.Value.Min} to {s.Numbers.Deload.Days.Value.Max}"));
        Put("{sessions}", () => Shown(s.Numbers.Progress.Sessions.Value));
        foreach (var (place, text) in finding.Fill) Put($"{{{place}}}", () => text);
        return sentence.Replace(" ()", "", StringComparison.Ordinal);

        // Few sentences have every place, so a text is made only where it goes.
        void Put(string place, Func<string> text)
        {
            if (sentence.Contains(place, StringComparison.Ordinal)) sentence = sentence.Replace(place, text(), StringComparison.Ordinal);
        }
    }

    /// <summary>Words that verdicts need and a language has not.</summary>
    public static IEnumerable<string> Needed(ProgressionWords words) =>
        JsonNames.All<DoseVariable>().Where(name => !words.Units.ContainsKey(name)).Select(name => $"$.units.{name}")
            .Concat(JsonNames.All<LightReason>().Where(name => !words.Lights.ContainsKey(name)).Select(name => $"$.lights.{name}"));

    // Its place in the file says which session it was of; a clinician asks what was answered: "pain peak 6".
    private static string Said(Input input) => $"{input.Name[(input.Name.LastIndexOf('.') + 1)..].Replace("_0_10", "", StringComparison.Ordinal).Replace('_', ' ')} {input.Value}";

    private static string Change(Situation s, Change? change)
    {
        var words = s.Book.Words.Changes;
        if (change is null) return words.None;
        if (change.To is { } to)
        {
            var amount = string.Join(", ", Told.Select(v => (Variable: v, Value: DoseVariables.Of(change.Dose, v))).Where(p => p.Value is { Max: > 0 }).Select(p => Amount(s, p.Variable, p.Value!.Value)));
            return (amount.Length == 0 ? words.Exercise : words.Both).Replace("{exercise}", to.Name, StringComparison.Ordinal)
                .Replace("{from_exercise}", s.Item.Name, StringComparison.Ordinal).Replace("{to}", amount, StringComparison.Ordinal);
        }

        if (change.Step is { } step) return Value(s, step.Variable, step.From, step.To);
        var differing = Told.Select(v => (Variable: v, From: DoseVariables.Of(s.Item.Dose, v), To: DoseVariables.Of(change.Dose, v)))
            .Where(d => d.From is not null && d.To is not null && d.From != d.To)
            .Select(d => Value(s, d.Variable, d.From!.Value, d.To!.Value));
        return string.Join(", ", differing);
    }

    private static string Value(Situation s, DoseVariable variable, Range<double> from, Range<double> to) =>
        s.Book.Words.Changes.Value.Replace("{to}", Amount(s, variable, to), StringComparison.Ordinal).Replace("{from}", Number(variable, from), StringComparison.Ordinal);

    private static string Amount(Situation s, DoseVariable variable, Range<double> value)
    {
        var text = s.Book.Words.Units[JsonNames.Of(variable)].Replace("{n}", Number(variable, value), StringComparison.Ordinal);
        return value is { Max: 1 } ? text.Replace("repetitions", "repetition", StringComparison.Ordinal).Replace("sets", "set", StringComparison.Ordinal) : text;
    }

    private static string Number(DoseVariable variable, Range<double> value) => variable switch
    {
        DoseVariable.Duration => Both(value, Time),
        DoseVariable.Distance => Both(value, m => string.Create(CultureInfo.InvariantCulture, $"{m:0.#} m")),
        _ => Both(value, n => string.Create(CultureInfo.InvariantCulture, $"{n:0.##}")),
    };

    private static string Both(Range<double> value, Func<double, string> shown) => value.IsSingle ? shown(value.Max) : $"{shown(value.Min)} to {shown(value.Max)}";

    private static string Time(double seconds)
    {
        var whole = (int)Math.Round(seconds);
        return whole < 60 ? string.Create(CultureInfo.InvariantCulture, $"{whole} seconds")
            : whole % 60 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{whole / 60} min")
            : string.Create(CultureInfo.InvariantCulture, $"{whole / 60} min {whole % 60} s");
    }

}
