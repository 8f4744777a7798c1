using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Props;

/// <summary>A prop where it is in a moment of a clip.</summary>
/// <param name="Prop">The prop.</param>
/// <param name="Pieces">What it is made of; in every frame the same pieces in the same order.</param>
/// <param name="Moves">Whether any of it moves with the body.</param>
public sealed record PlacedProp(Prop Prop, Seq<PropPiece> Pieces, bool Moves)
{
    /// <summary>The same with left and right exchanged.</summary>
    public PlacedProp Mirrored => this with { Pieces = Pieces.Select(p => p.Mirrored).ToSeq() };

    /// <summary>The prop and how many pieces it has.</summary>
    public override string ToString() => $"{Prop}, {Pieces.Count} pieces";
}
