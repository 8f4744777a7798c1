using Plumbline.Care.Screenings;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Intakes;

/// <summary>Checks a clearance: who, when, and what it opens and keeps closed.</summary>
internal static class ClearanceCheck
{
    private const int LongestName = 100;
    private const int MostEntries = 40;

    public static Clearance? Check(ClearanceForm? form, DateOnly asOf, ScreeningRules rules, Catalogue? catalogue, Problems problems)
    {
        if (form is null) return null;
        if (string.IsNullOrWhiteSpace(form.Who)) problems.Missing("$.clearance.who", "Give the name and the profession of who gave the clearance.");
        problems.Text(form.Who, "$.clearance.who", LongestName);
        var date = problems.Required(form.Date, "$.clearance.date", "Give the day of the clearance.");
        if (form.Date is { } day) problems.NotAfter(day, asOf, "$.clearance.date", "the day of the intake");
        if (form.Allows is null) problems.Missing("$.clearance.allows", "Say what is allowed, at least the highest load_class from 0 to 4.");
        var load = form.Allows is { } allows ? problems.Required(allows.LoadClass, "$.clearance.allows.load_class", 0, 4, "Give the highest spinal load class that is allowed, 0 to 4.") : 0;
        var conditions = Ids(form.Allows?.Conditions ?? [], "$.clearance.allows.conditions", rules.Scopes, "condition", problems);
        var exercises = catalogue?.ById.Keys;
        var limits = form.Limits ?? new ClearedLimits();
        return new Clearance
        {
            Who = form.Who ?? "",
            Date = date,
            Allows = new ClearedScope { Conditions = conditions, LoadClass = load, Exercises = Ids(form.Allows?.Exercises ?? [], "$.clearance.allows.exercises", exercises, "exercise", problems) },
            Limits = limits with { Exercises = Ids(limits.Exercises, "$.clearance.limits.exercises", exercises, "exercise", problems) },
        };
    }

    /// <summary>A clearance that is older than the operation knows nothing of it.</summary>
    public static Clearance AgainstSurgery(Clearance clearance, DateOnly? operated, Problems problems)
    {
        if (operated is not { } day || clearance.Date >= day) return clearance;
        problems.Contradiction("clearance", "$.clearance.date", "The clearance is older than the operation, so it opens nothing. Ask the clinician for a new one.");
        return clearance with { Overtaken = true };
    }

    private static Seq<string> Ids(Seq<string> ids, string path, IReadOnlyCollection<string>? known, string what, Problems problems)
    {
        problems.Count(ids.Count, path, MostEntries);
        if (known is not null)
            foreach (var (index, id) in ids.Take(MostEntries).Index()) problems.Known(id, known, $"{path}[{index}]", what);
        return ids.Distinct().Order(StringComparer.Ordinal).ToSeq();
    }
}
