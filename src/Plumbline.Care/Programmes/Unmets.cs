using System.Globalization;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Names what could not be had, which constraints leave it so, and what relaxing one of them would open.</summary>
internal static class Unmets
{
    private const int NoLimit = 1_000_000 / 60;

    public static Seq<Unmet> Of(Circumstances around, StagePlan plan, Composer composer, Found best)
    {
        var unmet = new List<Unmet>();
        for (var r = 0; r < composer.Requirements.Length; r++)
        {
            if ((best.Covered & (1 << r)) == 0) unmet.Add(Missing(r, around, plan, composer));
        }

        unmet.RemoveAll(u => composer.Requirements.First(r => r.Id == u.Id).PartOf is { } whole && unmet.Any(w => w.Id == whole));
        var composition = around.Rules.Composition;
        if (composer.Requirements.Any(r => r.Days == DayKind.Strength) && around.Week.Strength.Count < composition.StrengthDaysLeast.Value)
            unmet.Add(TooFewDays("strength-days", "strengthening", around.Week.Strength.Count, composition.StrengthDaysLeast.Value));
        if (composer.Requirements.Any(r => r.Days == DayKind.Aerobic) && around.Week.Aerobic.Count < composition.AerobicDaysLeast.Value)
            unmet.Add(TooFewDays("aerobic-days", "heart and stamina", around.Week.Aerobic.Count, composition.AerobicDaysLeast.Value));
        return [.. unmet];
    }

    private static Unmet Missing(int r, Circumstances around, StagePlan plan, Composer composer)
    {
        var requirement = composer.Requirements[r];
        var would = around.Catalogue.Exercises
            .Where(e => requirement.Select.Fits(e.Facts, around.Catalogue.Muscles))
            .Select(e => (e.Id, barriers: Barriers.Of(e.Facts, around, plan)))
            .ToList();
        if (would.Any(e => e.barriers.Count == 0)) return NoRoom(r, around, composer, [.. would.Where(e => e.barriers.Count == 0).Select(e => e.Id)]);
        var barriers = would.SelectMany(e => e.barriers).ToList();
        List<string> inTheWay = [.. barriers.Where(b => b.Kind is BarrierKind.Gate or BarrierKind.Load).Select(b => Lower(b.Text.TrimEnd('.'))).Distinct()];
        List<string> lacking = [.. barriers.Where(b => b.Kind == BarrierKind.Equipment).Select(b => b.Constraint).Distinct()];
        if (lacking.Count > 0) inTheWay.Add($"not at hand: {string.Join(", ", lacking)}");
        return new Unmet(
            requirement.Id,
            $"Nothing is left for {requirement.Say}. In the way: {string.Join("; ", inTheWay)}.",
            [
                .. would.Where(e => e.barriers.Count == 1).GroupBy(e => e.barriers[0].Constraint)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new Opening(g.Key, [.. g.Select(e => e.Id)])),
            ]);
    }

    // Something would do, but not beside the rest: which limit is it?
    private static Unmet NoRoom(int r, Circumstances around, Composer composer, Seq<string> would)
    {
        var requirement = composer.Requirements[r];
        if (composer.Best(minutes: NoLimit).Best is { } more && (more.Covered & (1 << r)) != 0)
        {
            var enough = Steps(around.Intake.MinutesPerDay).FirstOrDefault(minutes => (composer.Best(minutes: minutes).Best!.Covered & (1 << r)) != 0);
            return new Unmet(
                requirement.Id,
                $"There is no room for {requirement.Say} in {Number(around.Intake.MinutesPerDay)} {(around.Intake.MinutesPerDay == 1 ? "minute" : "minutes")} a day.",
                [new Opening(enough == 0 ? "more minutes a day" : $"about {Number(enough)} minutes a day", would)]);
        }

        var limit = around.Rules.Composition.ItemsPerSession.Value;
        return composer.Best(minutes: NoLimit, items: NoLimit).Best is { } longer && (longer.Covered & (1 << r)) != 0
            ? new Unmet(requirement.Id, $"There is no room for {requirement.Say} within {Number(limit)} items a session.", [new Opening("another session on the same day", would)])
            : new Unmet(requirement.Id, $"There is no room for {requirement.Say} beside the rest within the limits of a session and of load.", []);
    }

    private static Unmet TooFewDays(string id, string what, int days, int least) => new(
        id,
        $"{Number(days)} {(days == 1 ? "day" : "days")} a week for {what}: {Number(least)} or more would do more.",
        [new Opening($"{Number(least)} days a week", [])]);

    // Next multiples of five.
    private static IEnumerable<int> Steps(int minutes) => Enumerable.Range(1, 8).Select(n => ((minutes / 5) + n) * 5);

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
