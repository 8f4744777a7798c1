using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>What to do in a flare-up: what eases and walking go on, everything else shrinks, and nothing stops for long.</summary>
public sealed record FlareUpPlan
{
    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>What to do, in order; one sentence each.</summary>
    public required Seq<string> Steps { get; init; }

    /// <summary>Days of relative rest at the start.</summary>
    public required Range<int> RelativeRestDays { get; init; }

    /// <summary>After so many days the usual work is built up again.</summary>
    public required int DaysBeforeRebuilding { get; init; }

    /// <summary>The dose of each item meanwhile.</summary>
    public required Seq<FlareUpItem> Items { get; init; }

    /// <summary>The plan for these items.</summary>
    public static FlareUpPlan For(IEnumerable<JudgedItem> items, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(book);
        var numbers = book.Rules.FlareUp;
        return new()
        {
            Title = book.Words.FlareUp.Title,
            Steps = book.Words.FlareUp.Steps,
            RelativeRestDays = numbers.RelativeRestDays.Value,
            DaysBeforeRebuilding = numbers.DaysBeforeRebuilding.Value,
            Items = items.Select(i => new FlareUpItem(i.Exercise, i.Name, Meanwhile(i, numbers, book.Rules.Steps))).ToSeq(),
        };
    }

    private static StatedDose Meanwhile(JudgedItem item, FlareUpNumbers numbers, StepNumbers steps) =>
        item.KeptInEasierWeeks ? item.Dose : Cuts.Of(item.Dose, numbers.Keep.Value, steps)?.ApplyTo(item.Dose) ?? item.Dose;
}

/// <summary>An item during a flare-up.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Dose">How much meanwhile.</param>
public sealed record FlareUpItem(string Exercise, string Name, StatedDose Dose);
