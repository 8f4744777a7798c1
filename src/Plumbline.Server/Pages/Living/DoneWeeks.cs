using System.Text.Json.Nodes;
using Plumbline.Server.Desks;

namespace Plumbline.Server.Pages.Living;

/// <summary>How much of a programme was done, told to the person who did it.</summary>
/// <param name="Weeks">Sessions of each week, by its first day.</param>
/// <param name="Most">As many as there were, or were meant to be, in any week.</param>
/// <param name="Says">The last days in words.</param>
/// <param name="Offers">What may help.</param>
/// <param name="ToRate">The first day of the week that the person is asked to rate; null when none is.</param>
/// <param name="LastRated">What they said of the last week that is over; null when it is not known.</param>
public sealed record DoneWeeks(IReadOnlyList<(DateOnly Day, double? Value)> Weeks, double Most, string Says, IReadOnlyList<string> Offers, DateOnly? ToRate, int? LastRated)
{
    /// <summary>Of the reading of the API.</summary>
    public static DoneWeeks Of(JsonNode reading, Workbench bench, Words words)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(bench);
        ArgumentNullException.ThrowIfNull(words);
        var (weeks, last) = (reading["weeks"]!.AsArray(), reading["windows"]![0]!);
        return new(
            [.. weeks.Select(w => (w.Day("from"), (double?)Number(w, "done")))],
            Math.Max(1, weeks.Max(w => Math.Max(Number(w, "done"), Number(w, "goal")))),
            Number(last, "due") > 0 ? words.Of("my_progress.done", Number(last, "done"), Number(last, "due"), Number(last, "days")) : words["my_progress.begun"],
            [
                .. reading["over_done"]!.AsArray().Select(o => bench.Adherence.SayOverDone(bench.Practice.Catalogue.ById[o.Text("exercise")].Name, o!["times"]!.GetValue<double>())),
                .. reading["offers"].Texts().Distinct(),
            ],
            reading["week_to_rate"]?.GetValue<int>() is { } number ? weeks.First(w => Number(w, "number") == number).Day("from") : null,
            weeks.LastOrDefault(w => w!["self_rated"] is not null)?["self_rated"]!.GetValue<int>());
    }

    private static int Number(JsonNode? of, string key) => of![key]!.GetValue<int>();
}
