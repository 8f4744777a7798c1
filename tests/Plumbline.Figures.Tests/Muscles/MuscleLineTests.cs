using System.Text.Json;
using Plumbline.Figures.Meshing;
using Plumbline.Figures.Muscles;
using Plumbline.Figures.Stills;
using Plumbline.Motion;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;

namespace Plumbline.Figures.Tests.Muscles;

public class MuscleLineTests
{
    // Inside the pelvis: nothing of it shows on the skin.
    private const string Hidden = "pelvic-floor";

    public static TheoryData<string> Ids => [.. TheClips.Muscles.Muscles.Select(m => m.Id).Where(id => id != Hidden)];

    [Fact]
    public void Every_muscle_of_the_catalogue_has_its_place()
    {
        using var file = JsonDocument.Parse(TheClips.Text("muscles.json"));
        var known = file.RootElement.GetProperty("muscles").EnumerateArray().Select(m => m.GetProperty("id").GetString()!).ToList();
        TheClips.Muscles.Muscles.Select(m => m.Id).ShouldBe(known, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_muscle_lies_in_the_body_and_is_seen_on_both_sides(string id)
    {
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var shape = TheClips.Of("bridge", sex).Shape;
            var muscle = TheClips.Muscles.Muscles.First(m => m.Id == id);
            foreach (var point in muscle.Lines.SelectMany(l => l.Points))
            {
                var at = new Vector3d(point.AtMm[0], point.AtMm[1], point.AtMm[2]) * (shape.Body.Stature / 1720);
                shape.Neutral.Distance(at).ShouldBeLessThan(0.045, $"{id}, {sex}: {point}");
            }

            var mesh = BodyMesher.Of(shape.Neutral, Length.FromMetres(0.014));
            var (trained, stretched) = MuscleTint.Of(shape.Neutral, mesh, TheClips.Muscles, [new(id, MuscleShow.Trained)]);
            var seen = Enumerable.Range(0, trained.Length).Where(i => trained[i] > 0.40f).ToList();
            seen.Count(i => mesh.Surface.Positions[i].X > 0).ShouldBeGreaterThan(5, $"{id}, {sex}");
            seen.Count(i => mesh.Surface.Positions[i].X < 0).ShouldBeGreaterThan(5, $"{id}, {sex}");
            seen.Count.ShouldBeLessThan(trained.Length / 6);
            stretched.Max().ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("single-leg-stance", "gluteus-medius", ShownSide.Left)]
    [InlineData("seated-hamstring", "hamstrings", ShownSide.Right)]
    [InlineData("single-leg-bridge", "gluteus-maximus", ShownSide.Left)]
    public void Only_the_side_that_works_is_tinted(string exercise, string muscle, ShownSide side)
    {
        var target = TheClips.TargetsOf(exercise).Single(t => t.Muscle == muscle);
        target.Side.ShouldBe(side);
        var shape = TheClips.Of("bridge").Shape;
        var mesh = BodyMesher.Of(shape.Neutral, Length.FromMetres(0.014));
        var (trained, stretched) = MuscleTint.Of(shape.Neutral, mesh, TheClips.Muscles, [target]);
        var seen = Enumerable.Range(0, trained.Length).Where(i => trained[i] + stretched[i] > 0.40f).ToList();
        seen.Count.ShouldBeGreaterThan(10);
        seen.ShouldAllBe(i => side == ShownSide.Left ? mesh.Surface.Positions[i].X > -0.01f : mesh.Surface.Positions[i].X < 0.01f);
    }
}
