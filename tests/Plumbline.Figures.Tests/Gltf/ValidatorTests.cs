using System.Diagnostics;
using Plumbline.Figures.Gltf;
using Plumbline.Motion.Bodies;

namespace Plumbline.Figures.Tests.Gltf;

public sealed class ValidatorTests
{
    // An oracle of its own: Khronos's validator, pinned in tests/gltf-validator.
    [Fact]
    public void The_validator_finds_no_error_and_no_warning_in_any_file()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-glb-").FullName;
        try
        {
            foreach (var sex in Enum.GetValues<Sex>()) File.WriteAllBytes(Path.Combine(folder, $"body-{sex}.glb"), GlbFiles.Body(TheClips.BodyOf(sex), TheClips.Muscles));
            foreach (var id in TheClips.Ids)
            {
                var targets = TheClips.TargetsOf(id);
                File.WriteAllBytes(Path.Combine(folder, $"{id}.movement.glb"), GlbFiles.Movement(TheClips.Of(id), targets));
                File.WriteAllBytes(Path.Combine(folder, $"{id}.glb"), GlbFiles.Whole(TheClips.Of(id), targets, TheClips.BodyOf(), TheClips.Muscles));
            }

            var lines = Validate(folder);
            lines.Count.ShouldBe((2 * TheClips.Ids.Count) + 2);
            lines.Where(l => l.Split(' ') is not [_, "0", "0", ..]).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_validator_is_awake()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-glb-").FullName;
        try
        {
            var file = GlbFiles.Movement(TheClips.Of("bridge"), []);
            var at = file.AsSpan().IndexOf("\"SCALAR\""u8);
            file[at + 1] = (byte)'X';
            File.WriteAllBytes(Path.Combine(folder, "damaged.glb"), file);
            Validate(folder).Single().Split(' ')[1].ShouldNotBe("0");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<string> Validate(string folder)
    {
        var tool = Repository.At("tests", "gltf-validator");
        Directory.Exists(Path.Combine(tool, "node_modules")).ShouldBeTrue("The validator is not installed: run `npm ci --prefix tests/gltf-validator`.");
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(tool, "validate.mjs"), folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(180_000).ShouldBeTrue("the validator did not end");
        process.ExitCode.ShouldBe(0, errors.Result);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
