using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions.Files;

/// <summary>One item with its sessions and its context, read from a file: what <c>plumbline judge --item</c> works on.</summary>
/// <param name="Item">The item.</param>
/// <param name="History">Its sessions, the oldest first.</param>
/// <param name="Context">What else is known.</param>
public sealed record ItemFile(JudgedItem Item, Seq<Response> History, JudgeContext Context);

/// <summary>The file after its keys were put in order: the shape that is then read strictly.</summary>
internal sealed record ItemFileShape
{
    public required ItemShape Item { get; init; }

    public required Seq<Response> History { get; init; }

    public JudgeContext? Context { get; init; }
}

/// <summary>The item of a file; what is left out comes from the catalogue.</summary>
internal sealed record ItemShape
{
    public string? Exercise { get; init; }

    public string? Name { get; init; }

    public StatedDose? Dose { get; init; }

    public ItemCeilings? Ceilings { get; init; }

    public Category? Category { get; init; }

    public int? LoadClass { get; init; }

    public Seq<Bias> Bias { get; init; }

    public bool? Directional { get; init; }

    public double? LoadKg { get; init; }

    public Seq<double> AvailableLoadsKg { get; init; }
}
