using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>What a plan asks of the person and what it leaves unsaid: shown to who prescribes it before it is issued.</summary>
public sealed record PlanReview
{
    /// <summary>What it asks of the person.</summary>
    public required Burden Burden { get; init; }

    /// <summary>The items of the CERT, in their order.</summary>
    public required Seq<CertAnswer> Cert { get; init; }

    /// <summary>FITT-VP of each exercise.</summary>
    public required Seq<FittAnswer> Fitt { get; init; }
}

/// <summary>What a plan asks of the person.</summary>
public sealed record Burden
{
    /// <summary>The most items on one day.</summary>
    public required int Items { get; init; }

    /// <summary>Minutes of the longest day.</summary>
    public required double MinutesPerDay { get; init; }

    /// <summary>Minutes of a week.</summary>
    public required double MinutesPerWeek { get; init; }

    /// <summary>Changes of position in the session with the most.</summary>
    public required int PositionChanges { get; init; }

    /// <summary>Things that are needed; of each list one.</summary>
    public required Seq<Seq<Prop>> Things { get; init; }

    /// <summary>Where it asks much, plain sentences.</summary>
    public required Seq<string> Warnings { get; init; }
}

/// <summary>Whether something is said.</summary>
public enum Said
{
    /// <summary>It is.</summary>
    Yes,

    /// <summary>It will be known when the programme is approved or carried out.</summary>
    Later,

    /// <summary>It is missing.</summary>
    Missing,
}

/// <summary>Whether an item of the CERT is said.</summary>
/// <param name="Number">Its number, as in "7a".</param>
/// <param name="Asks">What it asks.</param>
/// <param name="Said">Whether it is said.</param>
/// <param name="Text">What is said, or what to do.</param>
public sealed record CertAnswer(string Number, string Asks, Said Said, string Text);

/// <summary>FITT-VP of one exercise.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="Missing">Parts that nothing says.</param>
/// <param name="Assumed">Parts of which a number is ours, where the source is silent or the start is gentler.</param>
public sealed record FittAnswer(string Exercise, Seq<FittPart> Missing, Seq<FittPart> Assumed);
