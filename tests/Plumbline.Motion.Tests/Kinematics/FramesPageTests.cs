using System.Text.Json;
using Plumbline.Motion.Checks;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Tests.Kinematics;

public sealed class FramesPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs/frames.md"));

    [Fact]
    public void The_page_on_frames_has_every_motion_with_the_axes_signs_and_shares_of_the_code()
    {
        foreach (var coordinate in Coordinates.All.Where(c => c.Side != Side.Right))
        {
            var turns = coordinate.Drives.Select(d =>
            {
                var bone = JsonNamingPolicy.KebabCaseLower.ConvertName(d.Bone.ToString()).Replace("left-", "", StringComparison.Ordinal);
                var share = Math.Abs(d.Factor) == 1 ? "" : FormattableString.Invariant($" {Math.Abs(d.Factor):0.##}");
                return $"{(d.Factor < 0 ? "-" : "+")}{d.Axis.ToString().ToLowerInvariant()} of {bone}{share}";
            });
            var name = coordinate.Side == Side.Left ? coordinate.Id["left-".Length..] : coordinate.Id;
            Page.ShouldContain($"| {name} | {string.Join(", ", turns)} |");
        }
    }

    [Fact]
    public void The_page_on_frames_has_every_measure()
    {
        foreach (var measure in Measures.Ids) Page.ShouldContain(measure);
    }
}
