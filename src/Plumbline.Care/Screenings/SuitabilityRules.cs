using Plumbline.Care.Intakes;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>Judges whether an exercise suits a person. A block beats care, care beats a preference.</summary>
public static class SuitabilityRules
{
    /// <summary>Judges one exercise.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="intake">What the person told us.</param>
    /// <param name="screening">What the screening of that intake says.</param>
    /// <param name="rules">The rules of the catalogue.</param>
    /// <param name="catalogue">The catalogue, for names and for what may be given instead.</param>
    /// <param name="by">Who wants to give it: a clinician may give what is closed to the engine and to self-care.</param>
    public static Suitability Judge(CatalogueExercise exercise, Intake intake, Screening screening, ScreeningRules rules, Catalogue catalogue, Access by = Access.Open)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        var verdicts = new Verdicts(intake, screening, rules, catalogue, by);
        return Judge(exercise, verdicts, new Alternatives(intake, catalogue, verdicts));
    }

    /// <summary>Judges every exercise of the catalogue, by id; the same as judging one after the other, but quicker.</summary>
    /// <param name="intake">What the person told us.</param>
    /// <param name="screening">What the screening of that intake says.</param>
    /// <param name="rules">The rules of the catalogue.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="by">Who wants to give them.</param>
    public static IReadOnlyDictionary<string, Suitability> JudgeAll(Intake intake, Screening screening, ScreeningRules rules, Catalogue catalogue, Access by = Access.Open)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var verdicts = new Verdicts(intake, screening, rules, catalogue, by);
        var alternatives = new Alternatives(intake, catalogue, verdicts);
        var judged = new Dictionary<string, Suitability>(catalogue.Exercises.Count, StringComparer.Ordinal);
        foreach (var exercise in catalogue.Exercises) judged.Add(exercise.Id, Judge(exercise, verdicts, alternatives));
        return judged;
    }

    private static Suitability Judge(CatalogueExercise exercise, Verdicts verdicts, Alternatives alternatives)
    {
        var all = verdicts.On(exercise);
        var strongest = all.Count == 0 ? (RuleEffect?)null : all[0].Effect;
        Seq<SuitabilityReason> Reasons(RuleEffect effect) => all.Where(v => v.Effect == effect).Select(v => v.Reason).DistinctBy(r => r.Rule).ToSeq();

        return strongest switch
        {
            RuleEffect.Block => new Suitability.Blocked(
                Reasons(RuleEffect.Block),
                () => alternatives.To(exercise, reason => all.Any(v => v.Effect == RuleEffect.Block && v.LadderReason == reason))),
            RuleEffect.Care => new Suitability.Limited { Reasons = Reasons(RuleEffect.Care) },
            RuleEffect.Prefer => new Suitability.Allowed { Reasons = Reasons(RuleEffect.Prefer), Preferred = true },
            null => new Suitability.Allowed { Reasons = [], Preferred = false },
        };
    }
}
