using FsCheck.Fluent;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Tests.Clips;
using Plumbline.Motion.Tests.Kinematics;
using Xunit.Abstractions;

namespace Plumbline.Motion.Tests.Contacts;

public sealed class SolverTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_row_says_how_it_changes_with_the_pose()
    {
        var shape = TheMovements.Shapes[Sex.Female];
        foreach (var id in new[] { "bridge", "seated-lumbar-rotation", "quadruped-opposite-arm-leg" })
        {
            var key = TheMovements.ClipOf(id).Keys[^1];
            // A little off, so that every kind of row has something to say.
            var pose = key.Pose with { Root = key.Pose.Root with { At = key.Pose.Root.At + new Vector3d(0.01, -0.012, 0.01) } };
            var aim = new PoseAim { Near = pose, Asked = new HashSet<Coordinate>(), Touches = [.. key.Touches.Select(t => (t, 1.0))], Pins = key.Pins, Balanced = true };
            var rows = PoseRows.For(aim, shape.In(pose));
            rows.Count.ShouldBeGreaterThan(15);
            var posed = shape.Body.Skeleton.In(pose);
            foreach (var row in rows.Where(r => Math.Abs(r.Residual(posed)) > 0.01))
            {
                var found = new double[PosedSkeleton.RootFreedoms + Coordinates.All.Count];
                row.Fill(posed, found);
                for (var i = 0; i < found.Length; i++)
                {
                    const double Step = 1e-6;
                    var after = shape.Body.Skeleton.In(Nudged(pose, i, Step));
                    ((row.Residual(after) - row.Residual(posed)) / Step).ShouldBe(found[i], 2 + (0.03 * Math.Abs(found[i])), $"{id} {row} {i}");
                }
            }
        }
    }

    [Fact]
    public void A_step_solves_what_is_free_and_leaves_what_is_held() => Laws.Hold(output, Some.Number(-3, 3).ArrayOf(20), v =>
    {
        // Four random rows of five unknowns, and something that holds each in its place.
        var equations = new NormalEquations(5);
        var a = new double[5, 5];
        for (var r = 0; r < 4; r++)
        {
            equations.Add(v.AsSpan(r * 5, 5), v[19 - r]);
            for (var i = 0; i < 25; i++) a[i / 5, i % 5] += v[(r * 5) + (i / 5)] * v[(r * 5) + (i % 5)];
        }

        for (var i = 0; i < 5; i++)
        {
            equations.AddPrior(i, v[i], 1);
            a[i, i] += 1;
        }

        equations.Held[2] = true;
        equations.Solve(0).ShouldBeTrue();
        equations.Step[2].ShouldBe(0);
        foreach (var i in new[] { 0, 1, 3, 4 }) Enumerable.Range(0, 5).Sum(j => a[i, j] * equations.Step[j]).ShouldBe(-equations.Gradient[i], 1e-6);
    });

    [Fact]
    public void Contacts_that_the_angles_cannot_meet_are_refused_with_joint_asked_and_needed()
    {
        var read = TheMovements.Make(TheMovements.Changed("bridge", "\"knee-flexion\": 116", "\"knee-flexion\": 116, \"hip-flexion\": 20, \"ankle-dorsiflexion\": 0"));
        var problem = read.Problems.First();
        problem.Code.ShouldBe("PLB-MOVE-ASKED");
        problem.Path.ShouldContain("exercises/bridge/movement.json: $.poses.keys[0]");
        problem.Message.ShouldContain("asked");
        problem.Message.ShouldMatch(@"(hip|ankle|knee) (flexion|dorsiflexion) -?[0-9.]+° \(asked");
    }

    [Theory]
    [InlineData("\"site\": \"thorax\"", "\"site\": \"torax\"", "PLB-MOVE-SITE", "Did you mean \"thorax\"?")]
    [InlineData("\"hip-flexion\": 0", "\"hip-flexon\": 0", "PLB-MOVE-ANGLE", "Did you mean \"hip-flexion\"?")]
    [InlineData("\"at\": \"lift\"", "\"at\": \"lifting\"", "PLB-MOVE-KEY", "one of lift, hold, lower")]
    [InlineData("{ \"site\": \"head\" }, { \"site\": \"hand\" }", "{ \"site\": \"head\", \"on\": \"cloud\" }", "PLB-MOVE-GROUND", "nothing called \"cloud\"")]
    public void A_name_that_is_not_known_is_said_with_the_nearest(string from, string to, string code, string says)
    {
        var read = TheMovements.Make(TheMovements.Changed("bridge", from, to));
        read.Problems.ShouldContain(p => p.Code == code && p.Message.Contains(says), string.Join('\n', read.Problems));
    }

    [Fact]
    public void A_movement_without_poses_still_reads_and_says_so_when_it_is_to_be_made()
    {
        var without = TheMovements.Of("bridge") with { Poses = null };
        TheMovements.Make(without).Problems.Single().Code.ShouldBe("PLB-MOVE-NONE");
        TheMovements.Ids.Count.ShouldBeGreaterThan(60);
        foreach (var id in TheMovements.Ids) TheMovements.Of(id).Id.ShouldBe(id);
    }

    [Fact]
    public void Every_posture_is_on_the_floor()
    {
        var bridge = TheMovements.Of("bridge");
        foreach (var posture in TheMovements.Postures.Postures)
        {
            var still = bridge with { Posture = posture.Id, Props = [.. Enum.GetValues<Motion.Movements.Prop>()], Phases = [bridge.Phases[0] with { Kind = PhaseKind.Steady, Tempo = null }], Poses = bridge.Poses! with { Keys = [new() { Id = "start" }], Defines = [], Arrow = null } };
            foreach (var sex in Enum.GetValues<Sex>())
            {
                var read = TheMovements.Make(still, sex);
                read.Problems.ShouldBeEmpty($"{posture.Id} {sex}");
            }
        }
    }

    [Fact]
    public void The_support_is_the_least_convex_area_around_what_bears()
    {
        var clip = TheMovements.ClipOf("quadruped-opposite-arm-leg");
        var start = clip.Keys[0];
        var polygon = Support.Polygon(clip.Shape.In(start.Pose), start.Touches);
        for (var i = 0; i < polygon.Count; i++)
        {
            var (a, b, c) = (polygon[i], polygon[(i + 1) % polygon.Count], polygon[(i + 2) % polygon.Count]);
            (b - a).Cross(c - b).Y.ShouldBeGreaterThan(0, "it turns one way all round");
        }

        var middle = polygon.Aggregate((x, y) => x + y) * (1.0 / polygon.Count);
        Support.Inside(polygon, middle).ShouldBeGreaterThan(0.1);
        Support.Inside(polygon, middle + new Vector3d(2, 0, 0)).ShouldBeLessThan(-1);
    }

    private static Pose Nudged(Pose pose, int unknown, double by) => unknown switch
    {
        < 3 => pose with { Root = pose.Root with { At = pose.Root.At + (Way(unknown) * by) } },
        < 6 => pose with { Root = pose.Root with { Turn = Rotation.FromVector(Way(unknown - 3) * by) * pose.Root.Turn } },
        _ => pose.With(Coordinates.All[unknown - 6], pose[Coordinates.All[unknown - 6]] + Angle.FromRadians(by)),
    };

    private static Vector3d Way(int i) => i switch { 0 => Vector3d.UnitX, 1 => Vector3d.UnitY, _ => Vector3d.UnitZ };
}
