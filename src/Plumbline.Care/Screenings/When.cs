using System.Text.Json.Serialization;
using Plumbline.Care.Intakes;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>The premise of a rule, as data: everything that is stated must hold, what is not stated does not matter.</summary>
/// <remarks>No part of it asks for an answer "no", so a further yes never takes a reason away.</remarks>
public sealed record When
{
    /// <summary>One of these questions has a finding that is new or that nobody has examined.</summary>
    public Seq<string>? Answered { get; init; }

    /// <summary>And one of these as well.</summary>
    public Seq<string>? AndAnswered { get; init; }

    /// <summary>The answer names one of these features of its question.</summary>
    public Seq<string>? FeaturesAny { get; init; }

    /// <summary>The answer names features, and none but these.</summary>
    public Seq<string>? FeaturesOnly { get; init; }

    /// <summary>The answer names no feature, or one besides these.</summary>
    public Seq<string>? FeaturesBeyond { get; init; }

    /// <summary>One of these questions has an old finding that somebody has examined.</summary>
    public Seq<string>? Recorded { get; init; }

    /// <summary>True: a question that may not be skipped was declined.</summary>
    public bool? Unanswered { get; init; }

    /// <summary>One of these conditions is in force.</summary>
    public Seq<string>? ConditionsAny { get; init; }

    /// <summary>None of these conditions is in force.</summary>
    public Seq<string>? UnlessConditions { get; init; }

    /// <summary>True: of what the question lists, nothing was named: no such condition, spine surgery or pregnancy, and no blood pressure high enough to be one.</summary>
    public bool? NothingNamed { get; init; }

    /// <summary>At least so old, in years.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>Younger than so many years.</summary>
    public int? AgeBelow { get; init; }

    /// <summary>The pain began at least so many days ago.</summary>
    public int? OnsetDaysFrom { get; init; }

    /// <summary>The pain began fewer days ago.</summary>
    public int? OnsetDaysBelow { get; init; }

    /// <summary>True: no clinician has given a clearance since the pain began.</summary>
    public bool? NotSeenSinceOnset { get; init; }

    /// <summary>Back or leg pain is at least so much, 0 to 10.</summary>
    [JsonPropertyName("pain_from_0_10")]
    public int? PainFrom { get; init; }

    /// <summary>Whether symptoms reach the leg.</summary>
    public bool? LegSymptoms { get; init; }

    /// <summary>The pain has gone one of these ways.</summary>
    public Seq<Course>? CourseAny { get; init; }

    /// <summary>One of these movements eases.</summary>
    public Seq<Direction>? DirectionAny { get; init; }

    /// <summary>One of these operations was done.</summary>
    public Seq<SurgeryType>? SurgeryAny { get; init; }

    /// <summary>True: a surgeon's limits are still in force.</summary>
    public bool? SurgeryLimits { get; init; }

    /// <summary>At least so many completed weeks of pregnancy.</summary>
    public int? PregnancyWeeksFrom { get; init; }

    /// <summary>Either value of the resting blood pressure is at least so high.</summary>
    public BloodPressure? BloodPressureFrom { get; init; }

    /// <summary>The person cannot do one of these.</summary>
    public Seq<Inability>? CannotAny { get; init; }

    /// <summary>Whether everything that is stated holds.</summary>
    public bool Holds(Findings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var intake = findings.Intake;
        return Any(Answered, findings.IsAlarm)
            && Any(AndAnswered, findings.IsAlarm)
            && FeaturesHold(intake)
            && Any(Recorded, findings.IsRecorded)
            && (Unanswered is null || findings.Unanswered.Length > 0)
            && Any(ConditionsAny, findings.HasCondition)
            && (UnlessConditions is null || !Any(UnlessConditions, findings.HasCondition))
            && (NothingNamed is null || findings.NothingNamed)
            && !(intake.Age < AgeFrom)
            && !(intake.Age >= AgeBelow)
            && !(intake.OnsetDays < OnsetDaysFrom)
            && !(intake.OnsetDays >= OnsetDaysBelow)
            && (NotSeenSinceOnset is null || intake.Clearance is null || intake.Clearance.Date < intake.AsOf.AddDays(-intake.OnsetDays))
            && !(Math.Max(intake.PainBack, intake.PainLeg) < PainFrom)
            && (LegSymptoms is null || LegSymptoms == intake.HasLegSymptoms)
            && Any(CourseAny, c => c == intake.Course)
            && Any(DirectionAny, d => d == intake.Direction)
            && Any(SurgeryAny, t => t == intake.Surgery?.Type)
            && (SurgeryLimits is null || intake.Surgery is { LimitsInForce: true })
            && (PregnancyWeeksFrom is null || intake.PregnancyWeeks >= PregnancyWeeksFrom)
            && (BloodPressureFrom is null || intake.BloodPressure?.Systolic >= BloodPressureFrom.Systolic || intake.BloodPressure?.Diastolic >= BloodPressureFrom.Diastolic)
            && Any(CannotAny, intake.Cannot.Contains);
    }

    /// <summary>The intake's keys that the premise looks at.</summary>
    [JsonIgnore]
    public IEnumerable<string> Inputs
    {
        get
        {
            foreach (var question in (Answered ?? []).Concat(AndAnswered ?? []).Concat(Recorded ?? [])) yield return $"answers.{question}";
            if (Unanswered is not null) yield return "answers";
            if (ConditionsAny is not null || UnlessConditions is not null || NothingNamed is not null) yield return "conditions";
            if (AgeFrom is not null || AgeBelow is not null) yield return "age";
            if (OnsetDaysFrom is not null || OnsetDaysBelow is not null) yield return "onset_days";
            if (NotSeenSinceOnset is not null) yield return "clearance";
            if (PainFrom is not null) yield return "pain_back_0_10";
            if (PainFrom is not null || LegSymptoms is not null) yield return "pain_leg_0_10";
            if (LegSymptoms is not null) yield return "furthest_zone";
            if (CourseAny is not null) yield return "course";
            if (DirectionAny is not null) yield return "direction";
            if (SurgeryAny is not null || SurgeryLimits is not null) yield return "surgery";
            if (PregnancyWeeksFrom is not null) yield return "pregnancy_weeks";
            if (BloodPressureFrom is not null) yield return "blood_pressure";
            if (CannotAny is not null) yield return "cannot";
        }
    }

    private bool FeaturesHold(Intake intake)
    {
        if (FeaturesAny is null && FeaturesOnly is null && FeaturesBeyond is null) return true;
        var named = (Answered ?? []).Concat(Recorded ?? []).SelectMany(q => intake.Answers.TryGetValue(q, out var answer) ? answer.Features : []).ToList();
        return (FeaturesAny is null || named.Any(f => FeaturesAny.Value.Contains(f)))
            && (FeaturesOnly is null || (named.Count > 0 && named.All(f => FeaturesOnly.Value.Contains(f))))
            && (FeaturesBeyond is null || named.Count == 0 || named.Any(f => !FeaturesBeyond.Value.Contains(f)));
    }

    private static bool Any<T>(Seq<T>? list, Func<T, bool> holds)
    {
        if (list is null) return true;
        foreach (var one in list.Value)
            if (holds(one)) return true;
        return false;
    }
}
