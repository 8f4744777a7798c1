using Plumbline.Care.Intakes;
using Plumbline.Care.Sessions;

namespace Plumbline.Cli.Simulations;

/// <summary>The hidden state of a virtual person and how it answers to work.</summary>
internal sealed class VirtualBody(VirtualPerson person, Dice dice)
{
    private readonly Dictionary<string, double> borne = [];
    private double pain = person.Intake.PainBack;
    private double flare;

    /// <summary>Whether a flare-up began today.</summary>
    public bool FlareBegan { get; private set; }

    /// <summary>Whether there is a warning sign of which nobody knows yet.</summary>
    public bool HasRedFlag { get; set; }

    /// <summary>How far symptoms reach.</summary>
    public BodyZone Zone { get; private set; } = person.Intake.FurthestZone;

    /// <summary>Pain today, without exercise.</summary>
    public double Pain => Math.Clamp(pain + flare, 0, 10);

    /// <summary>A night passes.</summary>
    public void Sleep()
    {
        pain = Math.Clamp(pain - (person.Recovery / 7 * pain) + dice.Bell(0, 0.12), 0, 9);
        flare = Math.Max(0, flare - 0.25);
        FlareBegan = flare < 0.5 && dice.Chance(person.Flares);
        if (FlareBegan) flare = dice.Between(2, 4.5);
        if (dice.Chance(person.RedFlags)) HasRedFlag = true;
        if (Zone > person.Intake.FurthestZone && dice.Chance(0.08)) Zone--;
    }

    /// <summary>Pain before a session, as it is felt at that hour.</summary>
    public double Before() => Rounded(Pain + dice.Bell(0, 0.4));

    /// <summary>What one exercise does to them.</summary>
    /// <param name="place">The place in the programme; what is borne there grows with what is done there.</param>
    /// <param name="demand">What it asks.</param>
    /// <param name="before">Pain before the session.</param>
    public Felt Do(string place, double demand, double before)
    {
        if (!borne.TryGetValue(place, out var bears)) borne[place] = bears = demand * person.Tolerance;
        var strain = demand / (bears * Math.Clamp(1 - (flare / 12), 0.5, 1));
        var rise = strain < 1 ? Math.Max(0, Math.Round(dice.Bell(0.1, 0.5))) : strain < 1.15 ? dice.Count(1, 2) : dice.Count(3, 4);
        var lasting = strain < 1 ? 0 : strain < 1.15 ? dice.Count(0, 1) : 2;
        if (strain < 1.1) borne[place] = bears * (1 + person.Adaptation);
        return new(strain, Math.Min(10, before + rise), Math.Min(10, before + Math.Min(rise, lasting)), Math.Min(10, before + lasting), Math.Clamp(Math.Round(2 + (5 * strain) + dice.Bell(-1.5, 1)), 0, 10));
    }

    /// <summary>Whether symptoms go further down the leg, and stay there.</summary>
    public (BodyZone Before, BodyZone After, BodyZone Reasked) Legs()
    {
        var before = Zone;
        if (!dice.Chance(person.Spread) || before == BodyZone.Foot) return (before, before, before);
        var after = before + 1;
        var stays = dice.Chance(0.7);
        if (stays) Zone = after;
        return (before, after, stays ? after : before);
    }

    /// <summary>What they say of what they felt: the truth, or something milder.</summary>
    public double Told(double felt) => dice.Chance(person.Honesty) ? felt : Math.Max(0, felt - dice.Count(2, 3));

    /// <summary>Why they leave out an exercise; null when they do it.</summary>
    public SkipReason? Skips() => dice.Chance(0.03) ? dice.OneOf(SkipReason.Time, SkipReason.Pain, SkipReason.Fear, SkipReason.Bored, SkipReason.FeltBetter) : null;

    private static double Rounded(double value) => Math.Clamp(Math.Round(value), 0, 10);
}

/// <summary>What an exercise felt like.</summary>
/// <param name="Strain">What it asked for each part that could be borne: above 1 is too much.</param>
/// <param name="Peak">The worst during it.</param>
/// <param name="After">Right after.</param>
/// <param name="Morning">On the next morning.</param>
/// <param name="Effort">Effort.</param>
internal sealed record Felt(double Strain, double Peak, double After, double Morning, double Effort);
