using Plumbline.Motion.Contacts;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Props;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Checks;

/// <summary>The check of chairs, stools, tables, steps, walls and machines: no part of the body is in them.</summary>
public static class FurnitureCheck
{
    /// <summary>How deep a part may be in something hard: as in the floor.</summary>
    private const double Most = 0.008;

    // Saddles and backrests of machines are padded, and give way under what rests on them. Source: d-plumbline.
    private const double Padded = 0.022;

    /// <summary>No part of the body is more than 8 mm in what stands around it. Hands and feet lie round what they hold and tread on.</summary>
    public static CheckResult Penetration(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        var props = new PropLayout(under.Clip).Still.Where(p => p.Prop != Prop.Mat).ToList();
        return under.Result("furniture", Most * 1000, "mm", props.SelectMany(prop => under.Bodies.SelectMany((body, i) =>
        {
            var holding = under.Clip.Frames[i].Touches.Where(t => t.Touch.On is Ground.Spot spot && spot.Prop == prop.Prop).Select(t => t.Touch.Holder.Part).ToHashSet();
            var resting = under.Clip.Frames[i].Touches.Where(t => t.Touch.On is Ground.Plane { Name: "saddle" or "backrest" } plane && plane.Prop == prop.Prop).SelectMany(t => t.Touch.Pads.Select(p => p.Points[0].Part)).ToHashSet();
            return BodyParts.All.Where(part => !holding.Contains(part)).Select(part =>
            {
                var deep = Deepest(body, part, prop) * 1000;
                var soft = resting.Any(r => r == part || r.IsNextTo(part)) ? Padded * 1000 : 0;
                return (Math.Max(0, deep - soft), FormattableString.Invariant($"{part} is {deep:0.#} mm in the {JsonNames.Of(prop.Prop).Replace('-', ' ')} {under.At(i)}. Change an angle, or say under \"places\" where it stands."));
            });
        })));
    }

    private static double Deepest(PosedBody body, BodyPart part, PlacedProp prop)
    {
        var (centre, radius) = body.BallAround(part);
        var least = 0.0;
        foreach (var piece in prop.Pieces)
        {
            if (PieceDistance.BallAround(piece) is not var (middle, reach) || (middle - centre).Length > radius + reach) continue;
            var patches = body.Shape.PatchesOf(part, 2);
            for (var i = 0; i < patches.Length; i++)
            {
                var patch = patches[i];
                if (PieceDistance.Of(piece, patch.Centre.In(body)) - patch.Radius > least) { i = patch.Beyond - 1; continue; }
                foreach (ref readonly var point in patch.Points.AsSpan()) least = Math.Min(least, PieceDistance.Of(piece, point.In(body)) ?? 0);
            }
        }

        return -least;
    }
}
