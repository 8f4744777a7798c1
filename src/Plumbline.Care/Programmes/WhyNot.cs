using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Why an exercise is not in a proposal, or that it is.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="Kind">What kind of reason.</param>
/// <param name="Text">The reason in plain sentences.</param>
/// <param name="Instead">Ids of what takes its place or may be given instead.</param>
public sealed record WhyNotAnswer(string Exercise, WhyNotKind Kind, string Text, Seq<string> Instead);

/// <summary>What kind of reason keeps an exercise out.</summary>
public enum WhyNotKind
{
    /// <summary>It is in.</summary>
    Chosen,

    /// <summary>A rule blocks it for this person.</summary>
    Blocked,

    /// <summary>Only a clinician may give it.</summary>
    ClinicianOnly,

    /// <summary>Something for it is not at hand.</summary>
    Equipment,

    /// <summary>It loads the spine more than the stage allows.</summary>
    TooLoaded,

    /// <summary>Nothing that this stage asks for is covered by it.</summary>
    NotForThisStage,

    /// <summary>Every plan with it breaks a limit of minutes, items or load, or leaves something else out.</summary>
    OverLimit,

    /// <summary>What it covers is covered better by others.</summary>
    NotNeeded,
}

/// <summary>Finds out why an exercise is not chosen: by the gate, or by the best plan that would hold it.</summary>
internal static class WhyNot
{
    public static Read<WhyNotAnswer> Of(Circumstances around, StagePlan plan, string id)
    {
        if (!around.Catalogue.ById.TryGetValue(id, out var exercise))
        {
            var near = Nearest.Of(id, around.Catalogue.Exercises.Select(e => e.Id));
            return Read.Fail<WhyNotAnswer>("PLB-WHYNOT-UNKNOWN", id, $"The catalogue has no such exercise. {(near is null ? "Take one of the list of exercises." : $"Did you mean \"{near}\"?")}");
        }

        var barriers = Barriers.Of(exercise.Facts, around, plan);
        if (barriers.Count > 0)
            return new WhyNotAnswer(id, KindOf(barriers[0].Kind), string.Join(" ", barriers.Select(b => b.Text)), around.Suitability[id] is Suitability.Blocked blocked ? blocked.Alternatives : []);

        var composer = new Composer(around, plan);
        var best = composer.Best().Best!;
        if (best.Items.Any(i => i.Exercise.Id == id)) return new WhyNotAnswer(id, WhyNotKind.Chosen, "It is in the proposal.", []);
        var covers = composer.Requirements.Where(r => r.Select.Fits(exercise.Facts, around.Catalogue.Muscles)).ToList();
        if (covers.Count == 0) return new WhyNotAnswer(id, WhyNotKind.NotForThisStage, $"It covers nothing that this plan asks for: {plan.About}", []);

        Seq<string> instead = [.. best.Items.Where(i => covers.Any(r => r.Select.Fits(i.Exercise.Facts, around.Catalogue.Muscles))).Select(i => i.Exercise.Id)];
        var names = instead.Count == 0 ? "other exercises" : PlanWriter.List(instead.Select(i => around.Catalogue.ById[i].Name));
        var what = PlanWriter.List(covers.Select(r => r.Say));
        return composer.Best(forced: id).Best is { } with
            ? Compare(id, best, with, composer, around, names, what, instead)
            : new WhyNotAnswer(id, WhyNotKind.OverLimit, "No plan with it keeps within the minutes of a day, the length of a session and the limit of demanding items.", instead);
    }

    private static WhyNotAnswer Compare(string id, Found best, Found with, Composer composer, Circumstances around, string names, string what, Seq<string> instead)
    {
        var lost = composer.Requirements.Where((_, r) => (best.Covered & (1 << r)) != 0 && (with.Covered & (1 << r)) == 0).Select(r => r.Say).ToList();
        return with.Score.Difference(best.Score, around.Rules.Objective.Order) switch
        {
            Criterion.Coverage or Criterion.Direction when lost.Count > 0 =>
                new(id, WhyNotKind.OverLimit, $"With it there would be no room for {PlanWriter.List(lost)}.", instead),
            Criterion.Direction => NotNeeded("It moves the back against the direction that eases you."),
            Criterion.Care => NotNeeded($"It needs care for you. For {what} the plan has {names}."),
            Criterion.Dose => new(id, WhyNotKind.OverLimit, "With it the doses would have to be cut to fit your minutes.", instead),
            Criterion.Items => NotNeeded($"It would be one more to learn. For {what} the plan has {names}."),
            Criterion.PositionChanges => NotNeeded($"It would mean more getting up and down. For {what} the plan has {names}."),
            Criterion.Preference => NotNeeded($"It fits this stage or your conditions less well. For {what} the plan has {names}."),
            Criterion.Seeds => NotNeeded($"It would do as well, but the source documents do not name it. For {what} the plan has {names}."),
            Criterion.Limits or Criterion.Coverage => new(id, WhyNotKind.OverLimit, "With it less would be covered.", instead),
            null => NotNeeded($"It would do as well. Of equally good plans the first is taken, with {names}."),
        };

        WhyNotAnswer NotNeeded(string text) => new(id, WhyNotKind.NotNeeded, text, instead);
    }

    private static WhyNotKind KindOf(BarrierKind kind) => kind switch
    {
        BarrierKind.Gate => WhyNotKind.Blocked,
        BarrierKind.Clinician => WhyNotKind.ClinicianOnly,
        BarrierKind.Equipment => WhyNotKind.Equipment,
        BarrierKind.Load => WhyNotKind.TooLoaded,
    };
}
