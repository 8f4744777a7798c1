using System.Text.Json.Serialization;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises;

/// <summary>The facts of one exercise: the content of <c>exercise.json</c>. How it moves is in <see cref="Movement"/>, what it is called in <see cref="ExerciseWords"/>.</summary>
public sealed record Exercise
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The kebab-case id; the folder's name.</summary>
    public required string Id { get; init; }

    /// <summary>One or two categories, the main one first.</summary>
    public required Seq<Category> Categories { get; init; }

    /// <summary>The position in which it is done.</summary>
    public required Posture Position { get; init; }

    /// <summary>What the person must be able to get down to.</summary>
    public required Surface Surface { get; init; }

    /// <summary>Where the low back goes; two when it goes both ways.</summary>
    public required Seq<Bias> Bias { get; init; }

    /// <summary>Whether the low back reaches the end of its range.</summary>
    public required bool EndRange { get; init; }

    /// <summary>How much the spine carries.</summary>
    public required SpinalLoad Load { get; init; }

    /// <summary>How sides take turns.</summary>
    public required Sides Sides { get; init; }

    /// <summary>Who moves.</summary>
    public required Performer PerformedBy { get; init; }

    /// <summary>Who may put it into a programme.</summary>
    public required Access Access { get; init; }

    /// <summary>What it is done with.</summary>
    public required Seq<Need> Equipment { get; init; }

    /// <summary>The muscles that take part, each with its role.</summary>
    public required Seq<MuscleUse> Muscles { get; init; }

    /// <summary>For whom it is blocked or needs care.</summary>
    public required Seq<Caution> Cautions { get; init; }

    /// <summary>The dosage variants, each with its source; exactly one is the default.</summary>
    public required Seq<DosageVariant> Doses { get; init; }

    /// <summary>The most that a progression may reach.</summary>
    public required Ceilings Ceilings { get; init; }

    /// <summary>Where a movement or a set stops.</summary>
    public required EndFeel EndFeel { get; init; }

    /// <summary>The seed documents that name it.</summary>
    public required Seq<string> Seeds { get; init; }

    /// <summary>Keys of docs/sources.bib for what the file says beyond dose, load and cautions.</summary>
    public required Seq<string> Sources { get; init; }

    /// <summary>The main category.</summary>
    [JsonIgnore]
    public Category Category => Categories[0];

    /// <summary>The variant that is used unless somebody chooses another.</summary>
    [JsonIgnore]
    public DosageVariant DefaultDose => Doses.First(d => d.Default);
}

/// <summary>What kind of exercise.</summary>
public enum Category
{
    /// <summary>Slow, sustained lengthening of a muscle. Source: s001.</summary>
    Stretch,

    /// <summary>Repeated contractions until the muscle tires, or holding the trunk steady. Source: s001.</summary>
    Strength,

    /// <summary>Steady, low-impact work of large muscles. Source: s001.</summary>
    Aerobic,

    /// <summary>Moving through a comfortable range.</summary>
    RangeOfMotion,

    /// <summary>Easing symptoms: rest positions, breathing, directional movements.</summary>
    Relief,

    /// <summary>Upper back and neck.</summary>
    Posture,

    /// <summary>Standing steadily.</summary>
    Balance,
}

/// <summary>Where the low back goes.</summary>
public enum Bias
{
    /// <summary>It stays where it is comfortable.</summary>
    Neutral,

    /// <summary>It bends forward.</summary>
    Flexion,

    /// <summary>It bends back.</summary>
    Extension,

    /// <summary>It turns.</summary>
    Rotation,

    /// <summary>It bends to the side.</summary>
    Lateral,
}

/// <summary>What the person must be able to get down to.</summary>
public enum Surface
{
    /// <summary>Nobody has to lie down or kneel.</summary>
    None,

    /// <summary>The floor or a firm bed.</summary>
    FloorOrBed,

    /// <summary>The floor only.</summary>
    Floor,
}

/// <summary>Who moves the body.</summary>
public enum Performer
{
    /// <summary>The person: active movement.</summary>
    Self,

    /// <summary>A therapist: passive movement.</summary>
    Therapist,
}

/// <summary>Who may put an exercise into a programme.</summary>
public enum Access
{
    /// <summary>The engine may propose it to anyone who is not kept from it.</summary>
    Open,

    /// <summary>Only a clinician.</summary>
    Clinician,
}

/// <summary>The part that a muscle plays in an exercise.</summary>
public enum Role
{
    /// <summary>It does the main work.</summary>
    Prime,

    /// <summary>It helps.</summary>
    Synergist,

    /// <summary>It holds a part still.</summary>
    Stabiliser,

    /// <summary>It is lengthened.</summary>
    Stretched,
}

/// <summary>What a caution does.</summary>
public enum CautionEffect
{
    /// <summary>May be given, with the caution shown and other exercises preferred.</summary>
    Care,

    /// <summary>Not for a person with the condition unless a clinician unlocks it.</summary>
    Block,
}

/// <summary>How much the spine carries, with where the judgement comes from.</summary>
/// <param name="Class">0 unloaded rest, 1 limbs or little gravity, 2 body weight low, 3 body weight high or light load, 4 external load. Source: d-plumbline.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record SpinalLoad(int Class, string Source, Basis Basis);

/// <summary>A thing that an exercise is done with: any one of a list.</summary>
public sealed record Need
{
    /// <summary>Any one of these will do.</summary>
    public required Seq<Prop> AnyOf { get; init; }

    /// <summary>Whether it can be done without.</summary>
    public bool Optional { get; init; }
}

/// <summary>A muscle and the part that it plays.</summary>
/// <param name="Muscle">The muscle's id in <c>muscles.json</c>.</param>
/// <param name="Role">Its part.</param>
/// <param name="Side">On which side it plays it.</param>
public sealed record MuscleUse(string Muscle, Role Role, WorkingSide Side = WorkingSide.Both);

/// <summary>A side of the body, told by the side that a repetition is for.</summary>
public enum WorkingSide
{
    /// <summary>Both sides.</summary>
    Both,

    /// <summary>The side at work: the one that the movement's poses show at work.</summary>
    Working,

    /// <summary>The other side.</summary>
    Other,
}

/// <summary>A condition for which an exercise is blocked or needs care.</summary>
/// <param name="For">The condition's id in <c>conditions/</c>.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record Caution(string For, CautionEffect Effect, string Source, Basis Basis);

/// <summary>One dosage as one source states it.</summary>
public sealed record DosageVariant
{
    /// <summary>The variant's id, unique in the exercise; usually the source's key.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is the one used unless somebody chooses another.</summary>
    public required bool Default { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Only what the source says; the rest stays unsaid.</summary>
    public required StatedDose Stated { get; init; }
}

/// <summary>The most that a progression may reach in an exercise; a variable that is not named does not grow.</summary>
public sealed record Ceilings
{
    /// <summary>Most repetitions of a set.</summary>
    public int? Repetitions { get; init; }

    /// <summary>Most sets.</summary>
    public int? Sets { get; init; }

    /// <summary>Longest hold.</summary>
    [JsonPropertyName("hold_s")]
    public TimeSpan? Hold { get; init; }

    /// <summary>Longest time of a steady exercise.</summary>
    [JsonPropertyName("duration_s")]
    public TimeSpan? Duration { get; init; }

    /// <summary>Longest way.</summary>
    [JsonPropertyName("distance_m")]
    public Motion.Length? Distance { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}
