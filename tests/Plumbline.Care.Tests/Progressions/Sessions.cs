using Plumbline.Care.Intakes;
using Plumbline.Care.Progressions;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;

namespace Plumbline.Care.Tests.Progressions;

/// <summary>Items, sessions and contexts to judge.</summary>
public static class Sessions
{
    public static RuleBook Book { get; } = RuleBook.Read(World.Files, World.Catalogue).Require();

    public static JudgeContext Usual { get; } = new() { ItemsInProgramme = 5, ItemsProgressedThisWeek = 0, WeeksSinceDeload = 2 };

    public static Response Green { get; } = new() { PainBefore = 2, PainPeak = 3, PainAfter = 2, PainNextMorning = 2, CompletedFraction = 1, Effort = 5, DaysSincePrevious = 2 };

    public static Response Amber { get; } = Green with { PainBefore = 3, PainPeak = 5, PainAfter = 3, PainNextMorning = 3 };

    public static Response Red { get; } = Green with { PainBefore = 2, PainPeak = 6, PainAfter = 4, PainNextMorning = 3 };

    public static Response Missing { get; } = Green with { PainNextMorning = null };

    public static Response Pain(double? before, double? peak, double? morning) => Green with { PainBefore = before, PainPeak = peak, PainAfter = null, PainNextMorning = morning };

    public static Response Legs(BodyZone? before, BodyZone? after, BodyZone? reasked = null) => Green with { FurthestZoneBefore = before, FurthestZoneAfter = after, FurthestZoneReasked = reasked };

    public static JudgedItem Item(string exercise, StatedDose? dose = null)
    {
        var found = World.Catalogue.ById[exercise];
        return JudgedItem.Of(found.Facts, found.Name, dose ?? found.Facts.DefaultDose.Stated);
    }

    public static JudgedItem Bridge(int sets = 3, int repetitions = 10) => Item("bridge", new() { Sets = sets, Repetitions = repetitions });

    public static Verdict Judged(JudgedItem item, params Response[] history) => Judge.Of(item, [.. history], Usual, Book);

    public static Verdict Judged(JudgedItem item, JudgeContext context, params Response[] history) => Judge.Of(item, [.. history], context, Book);

    public static Range<TimeSpan> Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    public static Range<TimeSpan> Seconds(double least, double most) => new(TimeSpan.FromSeconds(least), TimeSpan.FromSeconds(most));
}
