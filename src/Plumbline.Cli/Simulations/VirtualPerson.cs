using System.Collections.Immutable;
using Plumbline.Care.Episodes;
using Plumbline.Care.Intakes;
using Plumbline.Motion.Movements;

namespace Plumbline.Cli.Simulations;

/// <summary>Somebody who does not exist: what they tell, and what nobody is told.</summary>
/// <remarks>The shares are made up to reach every rule; they describe no population.</remarks>
internal sealed record VirtualPerson
{
    /// <summary>What they tell at the start.</summary>
    public required Intake Intake { get; init; }

    /// <summary>Whether nobody but themselves looks after the programme.</summary>
    public required bool SelfCare { get; init; }

    /// <summary>How likely they do a session that is due.</summary>
    public required double Adherence { get; init; }

    /// <summary>How likely they do all of an exercise.</summary>
    public required double Thorough { get; init; }

    /// <summary>How likely they answer on the morning after.</summary>
    public required double Mornings { get; init; }

    /// <summary>How likely an answer about pain is what they felt.</summary>
    public required double Honesty { get; init; }

    /// <summary>What they bear at the start, as a share of what the programme starts with: hidden.</summary>
    public required double Tolerance { get; init; }

    /// <summary>By how much a session that was borne raises what they bear: hidden.</summary>
    public required double Adaptation { get; init; }

    /// <summary>How likely a flare-up begins on a day.</summary>
    public required double Flares { get; init; }

    /// <summary>How much of the pain goes in a week.</summary>
    public required double Recovery { get; init; }

    /// <summary>How likely symptoms spread further down the leg in a session that moves the back.</summary>
    public required double Spread { get; init; }

    /// <summary>How likely a new warning sign appears on a day.</summary>
    public required double RedFlags { get; init; }

    /// <summary>Whether a clinician chooses graded activity with them.</summary>
    public required bool Graded { get; init; }

    /// <summary>Whether a second device keeps sessions for days before it sends them.</summary>
    public required bool TwoDevices { get; init; }

    /// <summary>Whether they keep their record on paper, which asks only whether symptoms spread, not how far they reach.</summary>
    public required bool OnPaper { get; init; }

    /// <summary>Draws a person.</summary>
    public static VirtualPerson Draw(Dice dice, DateOnly day, EpisodeWorld world)
    {
        var strong = dice.Chance(0.12);
        var legs = !strong && dice.Chance(0.25);
        var back = strong ? dice.Count(1, 3) : dice.Count(1, 8);
        var conditions = new List<string>();
        foreach (var condition in (ReadOnlySpan<string>)["osteoporosis", "stenosis", "knee", "hypertension", "falls-risk"])
            if (dice.Chance(0.05)) conditions.Add(condition);
        var cannot = new List<Inability>();
        if (dice.Chance(0.08)) cannot.Add(Inability.Floor);
        if (dice.Chance(0.06)) cannot.Add(Inability.Kneel);
        var equipment = new List<Prop>();
        foreach (var prop in (ReadOnlySpan<Prop>)[Prop.Mat, Prop.Chair, Prop.Towel, Prop.Band, Prop.Wall, Prop.Bed, Prop.Dumbbells])
            if (dice.Chance(0.7)) equipment.Add(prop);
        var alarm = dice.Chance(0.04) ? dice.OneOf(world.Screening.Questions.Select(q => q.Id).ToArray()) : null;
        return new()
        {
            Intake = new Intake
            {
                AsOf = day,
                Age = dice.Count(18, 86),
                Sex = dice.OneOf(Sex.Female, Sex.Male),
                PainBack = back,
                PainLeg = legs ? dice.Count(1, 6) : 0,
                OnsetDays = dice.OneOf(5, 12, 30, 60, 120, 400),
                Course = dice.OneOf(Course.Improving, Course.Stable, Course.Stable, Course.Changing),
                FurthestZone = legs ? dice.OneOf(BodyZone.Buttock, BodyZone.Thigh, BodyZone.BelowKnee) : dice.OneOf(BodyZone.CentralLowBack, BodyZone.OneSidedBack),
                Answers = world.Screening.Questions.ToImmutableSortedDictionary(q => q.Id, q => new Answer { Reply = q.Id == alarm ? Reply.Yes : Reply.No, New = q.Id == alarm }),
                Conditions = [.. conditions],
                Direction = dice.OneOf(Direction.Unknown, Direction.Unknown, Direction.None, Direction.Flexion, Direction.Extension),
                FunctionPsfs = Math.Clamp(Math.Round(10 - back + dice.Bell(0, 1.5)), 0, 10),
                WalkMinutes = dice.OneOf(5, 10, 20, 30, 60),
                Cannot = [.. cannot],
                Equipment = [.. equipment],
                MinutesPerDay = dice.OneOf(8, 12, 15, 20, 30),
                DaysPerWeek = dice.OneOf(3, 3, 4, 5),
                Goals = [],
            },
            SelfCare = dice.Chance(0.35),
            Adherence = strong ? 0.98 : dice.Between(0.4, 1),
            Thorough = strong ? 1 : dice.OneOf(0.99, 0.97, 0.9, 0.6),
            Mornings = strong ? 0.98 : dice.Between(0.4, 1),
            Graded = dice.Chance(0.1),
            Honesty = dice.OneOf(1, 1, 0.98, 0.9),
            Tolerance = strong ? dice.Between(2, 3.5) : dice.Between(0.8, 1.7),
            Adaptation = strong ? 0.05 : dice.Between(0.002, 0.03),
            Flares = strong ? 0.0005 : dice.OneOf(0.001, 0.004, 0.012),
            Recovery = strong ? 0.3 : dice.Between(-0.01, 0.12),
            Spread = legs ? dice.OneOf(0, 0.01, 0.05) : 0.001,
            RedFlags = dice.OneOf(0, 0.0005, 0.002),
            TwoDevices = dice.Chance(0.2),
            OnPaper = dice.Chance(0.15),
        };
    }
}
