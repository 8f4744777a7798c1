using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Props;
using Plumbline.Motion.Shapes;
using Plumbline.Motion.Tests.Clips;

namespace Plumbline.Motion.Tests.Props;

public sealed class PropLayoutTests
{
    [Fact]
    public void A_wall_stands_where_the_back_touches_it()
    {
        var clip = TheMovements.ClipOf("wall-squat");
        var wall = clip.Around.PlaneOf("wall").ShouldNotBeNull();
        wall.Normal.ShouldBe(Vector3d.UnitZ, "behind the person, facing forward");
        var face = new PropLayout(clip).Still.Single(p => p.Prop == Prop.Wall).Pieces.OfType<PropPiece.Box>().Single();
        (face.At.At.Z + face.Half.Z).ShouldBe(wall.At!.Value, 1e-9);
        foreach (var touch in clip.Keys[0].Touches.Where(t => t.Contact.On == "wall")) Math.Abs(Gap.Of(clip.Shape.In(clip.Keys[0].Pose), touch)).ShouldBeLessThan(0.002);
    }

    [Fact]
    public void A_wall_in_front_faces_the_person() =>
        TheMovements.ClipOf("plank-wall").Around.PlaneOf("wall")!.Normal.ShouldBe(-Vector3d.UnitZ);

    [Fact]
    public void A_seat_is_under_the_person_and_as_high_as_the_sit_bones()
    {
        var clip = TheMovements.ClipOf("seated-lumbar-rotation");
        var seat = (PropPiece.Box)new PropLayout(clip).Still.Single(p => p.Prop == Prop.Chair).Pieces[0];
        (seat.At.At.Y + seat.Half.Y).ShouldBe(clip.Around.HeightOf(Prop.Chair)!.Value, 1e-9);
        var hips = clip.Shape.Body.Skeleton.In(clip.Keys[0].Pose).JointOf(Bone.Pelvis);
        Math.Abs(seat.At.At.X - hips.X).ShouldBeLessThan(0.05);
        Math.Abs(seat.At.At.Z - hips.Z).ShouldBeLessThan(0.20);
    }

    [Fact]
    public void Every_prop_is_there_with_the_same_pieces_in_every_frame()
    {
        foreach (var id in TheMovements.Ids.Where(i => TheMovements.Of(i).Poses is not null))
        {
            var clip = TheMovements.ClipOf(id);
            var layout = new PropLayout(clip);
            var first = layout.In(clip.Frames[0]);
            foreach (var frame in new[] { clip.Frames[clip.Frames.Count / 3], clip.Frames[^1] })
            {
                var now = layout.In(frame);
                now.Select(p => (p.Prop, p.Pieces.Count)).ShouldBe(first.Select(p => (p.Prop, p.Pieces.Count)), id);
                foreach (var (piece, before) in now.SelectMany(p => p.Pieces).Zip(first.SelectMany(p => p.Pieces)))
                {
                    piece.GetType().ShouldBe(before.GetType());
                    if (piece is PropPiece.Rod rod) rod.Length.ShouldBe(((PropPiece.Rod)before).Length, 0.004, $"{id}: rigid pieces keep their measures");
                    if (piece is PropPiece.Ribbon ribbon) ribbon.Points.Count.ShouldBe(((PropPiece.Ribbon)before).Points.Count);
                }
            }
        }
    }

    [Fact]
    public void A_dumbbell_is_in_the_hand_all_the_way()
    {
        var clip = TheMovements.ClipOf("rhomboid-pull");
        var layout = new PropLayout(clip);
        foreach (var frame in clip.Frames)
        {
            var body = clip.Shape.In(frame.Pose);
            var handle = (PropPiece.Rod)layout.In(frame, body).Single(p => p.Prop == Prop.Dumbbells).Pieces[0];
            Math.Abs(body.Distance(BodyPart.LeftHand, handle.At.At)).ShouldBeLessThan(0.03);
        }
    }

    [Fact]
    public void To_the_other_side_everything_stands_mirrored()
    {
        var clip = TheMovements.ClipOf("bike-upright");
        var (one, other) = (new PropLayout(clip).In(clip.Frames[5]), new PropLayout(clip.Mirrored).In(clip.Mirrored.Frames[5]));
        var boxes = one.SelectMany(p => p.Pieces).OfType<PropPiece.Box>().Select(b => b.At.At.Mirrored).ToList();
        foreach (var box in other.SelectMany(p => p.Pieces).OfType<PropPiece.Box>()) boxes.Min(b => (b - box.At.At).Length).ShouldBeLessThan(0.005, $"{box}");
    }
}
