using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>An item of a programme as a verdict looks at it.</summary>
public sealed record JudgedItem
{
    /// <summary>The exercise's id.</summary>
    public required string Exercise { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>How much, at present; with its growth rule when it has one.</summary>
    public required StatedDose Dose { get; init; }

    /// <summary>The dose of the last session, when it was less than <see cref="Dose"/>: in an easier week. What went wrong then went wrong with this much. Null otherwise.</summary>
    public StatedDose? LighterDose { get; init; }

    /// <summary>The dose that the exercise starts with; null when it is not known.</summary>
    public StatedDose? StartingDose { get; init; }

    /// <summary>The most that it may grow to.</summary>
    public required ItemCeilings Ceilings { get; init; }

    /// <summary>The main category.</summary>
    public required Category Category { get; init; }

    /// <summary>How much the spine carries, 0 to 4.</summary>
    public required int LoadClass { get; init; }

    /// <summary>Where the low back goes.</summary>
    public Seq<Bias> Bias { get; init; }

    /// <summary>Conditions for which the exercise is blocked.</summary>
    public Seq<string> BlockedFor { get; init; }

    /// <summary>Whether it is in the programme to find out, or because it was found out, that this direction eases.</summary>
    public bool Directional { get; init; }

    /// <summary>External load in kilograms; null when there is none.</summary>
    public double? LoadKg { get; init; }

    /// <summary>The weights at hand, in kilograms.</summary>
    public Seq<double> AvailableLoadsKg { get; init; }

    /// <summary>Whether easier weeks leave it as it is: walking and other aerobic work, and what eases.</summary>
    public bool KeptInEasierWeeks => Category is Category.Aerobic or Category.Relief;

    /// <summary>An exercise of the catalogue with this dose.</summary>
    public static JudgedItem Of(Exercise facts, string name, StatedDose dose)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new()
        {
            Exercise = facts.Id,
            Name = name,
            Dose = dose,
            StartingDose = facts.DefaultDose.Stated,
            Ceilings = ItemCeilings.Of(facts.Ceilings),
            Category = facts.Category,
            LoadClass = facts.Load.Class,
            Bias = facts.Bias,
            BlockedFor = facts.Cautions.Where(c => c.Effect == CautionEffect.Block).Select(c => c.For).ToSeq(),
        };
    }
}

/// <summary>The most that each variable of an item may reach; one that is null does not grow.</summary>
/// <param name="Repetitions">Repetitions of a set.</param>
/// <param name="Sets">Sets.</param>
/// <param name="HoldS">Seconds of a hold.</param>
/// <param name="DurationS">Seconds of a steady exercise.</param>
/// <param name="DistanceM">Metres.</param>
/// <param name="LoadKg">Kilograms.</param>
public sealed record ItemCeilings(double? Repetitions = null, double? Sets = null, double? HoldS = null, double? DurationS = null, double? DistanceM = null, double? LoadKg = null)
{
    /// <summary>The ceiling of one variable; null when it does not grow.</summary>
    public double? Of(DoseVariable variable) => variable switch
    {
        DoseVariable.Repetitions => Repetitions,
        DoseVariable.Sets => Sets,
        DoseVariable.Hold => HoldS,
        DoseVariable.Load => LoadKg,
        DoseVariable.Duration => DurationS,
        DoseVariable.Distance => DistanceM,
        DoseVariable.TimesPerDay => null,
    };

    /// <summary>The ceilings of an exercise of the catalogue.</summary>
    public static ItemCeilings Of(Ceilings ceilings)
    {
        ArgumentNullException.ThrowIfNull(ceilings);
        return new(ceilings.Repetitions, ceilings.Sets, ceilings.Hold?.TotalSeconds, ceilings.Duration?.TotalSeconds, ceilings.Distance?.Metres);
    }
}
