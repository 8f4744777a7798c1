using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Sessions;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>What the person says to a question that a sheet left open.</summary>
/// <remarks>A closed hierarchy: <see cref="YesNo"/>, <see cref="Number"/>, <see cref="Nothing"/>.</remarks>
public abstract record SheetAnswer
{
    private SheetAnswer() { }

    /// <summary>Yes or no.</summary>
    public sealed record YesNo(bool Yes) : SheetAnswer;

    /// <summary>A number on the scale.</summary>
    public sealed record Number(int Value) : SheetAnswer;

    /// <summary>Nobody knows any more: it stays open, and nothing is guessed.</summary>
    public sealed record Nothing : SheetAnswer;
}

/// <summary>Puts answers to the open questions into what was read off a sheet.</summary>
public static class SheetCompletion
{
    /// <summary>The days with the answers in them. A question without an answer leaves its place open.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="answers">The answer to each question, by its place among the questions.</param>
    public static Seq<SheetDay> Answered(SheetReading reading, IReadOnlyDictionary<int, SheetAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(answers);
        var days = reading.Days.ToDictionary(d => d.On);
        // Whether something was done comes first: numbers stand with the sessions in which something was.
        foreach (var (index, question) in reading.Questions.Index().OrderBy(q => q.Item.About))
        {
            if (!answers.TryGetValue(index, out var answer) || answer is SheetAnswer.Nothing) continue;
            var day = days.TryGetValue(question.On, out var known) ? known : new SheetDay(question.On, [], null, null);
            days[question.On] = (question.About, answer) switch
            {
                (SheetTopic.Done, SheetAnswer.YesNo said) => Done(day, question, said.Yes, reading.ProgrammeVersion),
                (SheetTopic.Spread, SheetAnswer.YesNo said) => day with { SpreadFurther = said.Yes, Sessions = [.. day.Sessions.Select(s => s with { SpreadFurther = said.Yes })] },
                (SheetTopic.Number, SheetAnswer.Number said) => Scored(day, question.Scale, said.Value),
                _ => day,
            };
        }

        return [.. days.Values.OrderBy(d => d.On)];
    }

    private static SheetDay Done(SheetDay day, SheetQuestion question, bool yes, int version)
    {
        var item = new ItemLog { Exercise = question.Exercise!, SkipReason = yes ? null : SkipReason.Other };
        var go = question.Go ?? 1;
        if (day.Sessions.Any(s => s.Session == go)) return day with { Sessions = [.. day.Sessions.Select(s => s.Session == go ? s with { Items = [.. s.Items, item] } : s)] };
        // A second or third time of the day that nobody did is no session of its own.
        if (!yes && go > 1) return day;
        var like = day.Sessions.Count == 0 ? null : day.Sessions[0];
        var session = new SessionLog { ProgrammeVersion = version, Session = go, Items = [item], PainBefore = like?.PainBefore, PainPeak = yes ? like?.PainPeak : null, Effort = yes ? like?.Effort : null, SpreadFurther = day.SpreadFurther };
        return day with { Sessions = [.. day.Sessions.Append(session).OrderBy(s => s.Session)] };
    }

    private static SheetDay Scored(SheetDay day, SheetScale? scale, int value) => scale switch
    {
        SheetScale.PainBefore => day with { Sessions = [.. day.Sessions.Select(s => s with { PainBefore = value })] },
        SheetScale.PainWorst => day with { Sessions = [.. day.Sessions.Select(s => s.AnyDone ? s with { PainPeak = value } : s)] },
        SheetScale.Effort => day with { Sessions = [.. day.Sessions.Select(s => s.AnyDone ? s with { Effort = value } : s)] },
        SheetScale.PainNextMorning => day with { MorningPain = value },
        null => day,
    };
}
