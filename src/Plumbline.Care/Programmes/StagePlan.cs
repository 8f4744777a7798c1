using System.Text.Json.Serialization;
using Plumbline.Care.Intakes;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Muscles;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>What a programme of one stage must have.</summary>
public sealed record StagePlan
{
    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>The stage.</summary>
    public required Stage Stage { get; init; }

    /// <summary>One sentence: what it is for.</summary>
    public required string About { get; init; }

    /// <summary>The greatest spinal load class that may be in it.</summary>
    public required Sourced<int> LoadClassMax { get; init; }

    /// <summary>Load classes that suit the stage best, least and greatest.</summary>
    public required Motion.Range<int> PreferredLoadClass { get; init; }

    /// <summary>The rung of a ladder where the stage starts best, 0 the easiest.</summary>
    public required int RungTarget { get; init; }

    /// <summary>The most minutes of one go through the session.</summary>
    public required Sourced<int> SessionMinutes { get; init; }

    /// <summary>For how many weeks.</summary>
    public required Sourced<int> Weeks { get; init; }

    /// <summary>After how many weeks somebody looks at it again.</summary>
    public required Sourced<int> ReviewAfterWeeks { get; init; }

    /// <summary>How far the walk grows into the minutes that are left; absent where walks stay short.</summary>
    public WalkStart? Walk { get; init; }

    /// <summary>Ways to start the doses, the fullest first; the next is taken when the minutes do not suffice.</summary>
    public required Seq<StartForm> Doses { get; init; }

    /// <summary>What is to be covered.</summary>
    public required Seq<Requirement> Requirements { get; init; }

    /// <summary>A key of docs/sources.bib for what the plan says beside its sourced numbers and requirements.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>How long the walk of a person is who has minutes left.</summary>
/// <param name="ShareOfAbility">At most this share of what the person can walk without a rest, 0 to 1.</param>
/// <param name="AtMostSeconds">And never longer than this.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record WalkStart(double ShareOfAbility, [property: JsonPropertyName("at_most_s")] int AtMostSeconds, string Source, Basis Basis);

/// <summary>One thing that a programme is to cover.</summary>
public sealed record Requirement
{
    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>Part of a sentence: "strength for your hips".</summary>
    public required string Say { get; init; }

    /// <summary>Under which criterion it counts when it is not covered.</summary>
    public required RequirementCriterion Criterion { get; init; }

    /// <summary>How much it counts.</summary>
    public required int Weight { get; init; }

    /// <summary>On which days it is to be covered.</summary>
    public required DayKind Days { get; init; }

    /// <summary>Which exercises cover it.</summary>
    public required Selection Select { get; init; }

    /// <summary>The requirement that this one is a closer wish of: where both are covered only this one is said, where both are missing only the other.</summary>
    public string? PartOf { get; init; }

    /// <summary>Exercises that cover it best.</summary>
    public Seq<string> Favour { get; init; }

    /// <summary>For whom; absent for everybody.</summary>
    public RequirementCase? When { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>Under which criterion a requirement counts.</summary>
public enum RequirementCriterion
{
    /// <summary>What the week is to cover.</summary>
    Coverage,

    /// <summary>The direction that eases.</summary>
    Direction,
}

/// <summary>For whom a requirement holds; one of the parts is enough.</summary>
public sealed record RequirementCase
{
    /// <summary>When this direction eases.</summary>
    public Direction? Direction { get; init; }

    /// <summary>With any of these conditions in force.</summary>
    public Seq<string> AnyCondition { get; init; }

    /// <summary>From this age on.</summary>
    public int? AgeFrom { get; init; }
}

/// <summary>A choice of exercises by their facts; every part that is stated must fit.</summary>
public sealed record Selection
{
    /// <summary>Any one of these categories.</summary>
    public Seq<Category> Categories { get; init; }

    /// <summary>None of these categories.</summary>
    public Seq<Category> NotCategories { get; init; }

    /// <summary>One of these exercises.</summary>
    public Seq<string> Exercises { get; init; }

    /// <summary>A prime muscle belongs to one of these groups.</summary>
    public Seq<Region> Regions { get; init; }

    /// <summary>… and to none of these: so that work for the buttocks counts for the back of the body and not also for the hips.</summary>
    public Seq<Region> ApartFrom { get; init; }

    /// <summary>The least spinal load class.</summary>
    public int? LoadClassMin { get; init; }

    /// <summary>The greatest spinal load class.</summary>
    public int? LoadClassMax { get; init; }

    /// <summary>Whether an exercise fits.</summary>
    /// <param name="exercise">Its facts.</param>
    /// <param name="muscles">All muscles by id.</param>
    public bool Fits(Exercise exercise, IReadOnlyDictionary<string, Muscle> muscles)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        ArgumentNullException.ThrowIfNull(muscles);
        return (Categories.Count == 0 || exercise.Categories.Meets(Categories))
            && !exercise.Categories.Meets(NotCategories)
            && (Exercises.Count == 0 || Exercises.Contains(exercise.Id))
            && exercise.Load.Class >= (LoadClassMin ?? 0)
            && exercise.Load.Class <= (LoadClassMax ?? int.MaxValue)
            && (Regions.Count == 0 || Works(exercise, muscles));
    }

    private bool Works(Exercise exercise, IReadOnlyDictionary<string, Muscle> muscles)
    {
        foreach (var use in exercise.Muscles)
            if (use.Role == Role.Prime && muscles[use.Muscle].Regions is var regions && regions.Meets(Regions) && !regions.Meets(ApartFrom)) return true;
        return false;
    }
}

/// <summary>A way to start the doses of a programme.</summary>
public sealed record StartForm
{
    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>One sentence for the person.</summary>
    public required string Say { get; init; }

    /// <summary>The most sets.</summary>
    public int? SetsAtMost { get; init; }

    /// <summary>The most repetitions of a set.</summary>
    public int? RepetitionsAtMost { get; init; }

    /// <summary>The most times a day.</summary>
    public int? TimesPerDayAtMost { get; init; }

    /// <summary>Whether repetitions stay as they are, although the source lets them grow from day to day.</summary>
    public bool WithoutGrowth { get; init; }

    /// <summary>How many times a day one walks.</summary>
    public int? WalksPerDay { get; init; }

    /// <summary>The longest time of a steady exercise, in seconds.</summary>
    [JsonPropertyName("duration_at_most_s")]
    public int? DurationAtMostSeconds { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}
