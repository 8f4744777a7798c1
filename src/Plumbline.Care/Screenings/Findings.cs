using System.Collections.Immutable;
using Plumbline.Care.Intakes;

namespace Plumbline.Care.Screenings;

/// <summary>An intake as the rules see it: which answers alarm, which are old and examined, which are missing, and which conditions are in force.</summary>
public sealed class Findings
{
    /// <summary>The question that asks for conditions and has their list.</summary>
    internal const string Listing = "Q19";

    private readonly HashSet<string> alarms = [];
    private readonly HashSet<string> recorded = [];
    private readonly ScreeningRules rules;
    private ImmutableSortedSet<string> conditions;

    private Findings(Intake intake, ScreeningRules rules)
    {
        (Intake, this.rules) = (intake, rules);
        var unanswered = ImmutableArray.CreateBuilder<string>();
        foreach (var question in rules.Questions)
        {
            if (!intake.Answers.TryGetValue(question.Id, out var answer)) continue;
            if (answer.Reply is Reply.Yes or Reply.Unsure) (IsOld(question, intake) ? recorded : alarms).Add(question.Id);
            else if (answer.Reply == Reply.Declined && !question.Skippable) unanswered.Add(question.Id);
        }

        Unanswered = unanswered.ToImmutable();
        // What is implied is looked at with the conditions that were named, and those alone.
        conditions = [.. intake.Conditions];
        conditions = conditions.Union(rules.Conditions.Values.Where(c => c.Implied.Any(i => i.When.Holds(this))).Select(c => c.Id).ToArray());
    }

    /// <summary>The intake itself.</summary>
    public Intake Intake { get; }

    /// <summary>Questions that may not be skipped and were declined.</summary>
    public ImmutableArray<string> Unanswered { get; }

    /// <summary>Conditions in force, reported or implied, in the order of their ids.</summary>
    public ImmutableSortedSet<string> Conditions => conditions;

    /// <summary>Looks at an intake with the eyes of the rules.</summary>
    public static Findings Of(Intake intake, ScreeningRules rules)
    {
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(rules);
        return new Findings(intake, rules);
    }

    /// <summary>Yes or unsure, and new or examined by nobody.</summary>
    public bool IsAlarm(string question) => alarms.Contains(question);

    /// <summary>Yes or unsure, but old and examined.</summary>
    public bool IsRecorded(string question) => recorded.Contains(question);

    /// <summary>Whether a condition is in force.</summary>
    public bool HasCondition(string condition) => conditions.Contains(condition);

    /// <summary>Whether nothing was named of what the question about conditions lists. A yes to another question names nothing here.</summary>
    public bool NothingNamed => Intake.PregnancyWeeks is null && !rules.Questions.Any(q => q.Id == Listing && q.Conditions.Any(conditions.Contains));

    private static bool IsOld(Question question, Intake intake)
    {
        var answer = intake.Answers[question.Id];
        return question.Old is { } old
            && (old.FeaturesOnly is not { } may || (answer.Features.Count > 0 && answer.Features.All(may.Contains)))
            && answer is { New: false, ExaminedBy: { } who } && !string.IsNullOrWhiteSpace(who)
            && (answer.SinceDays ?? 0) >= old.SinceDaysFrom
            && intake.OnsetDays >= old.OnsetDaysFrom;
    }
}
