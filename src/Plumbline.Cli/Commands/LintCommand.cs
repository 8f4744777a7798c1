using System.CommandLine;
using Plumbline.Care.Intakes;
using Plumbline.Cli.Shell;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Lint;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Pictures;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline lint</c>: checks every file of the catalogue, fixes its form, writes its schemas.</summary>
public static class LintCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var fix = new Option<bool>("--fix") { Description = "Put the files into their fixed form: order of keys and layout." };
        var schemas = new Option<bool>("--write-schemas") { Description = "Write catalogue/schema/ from the types." };
        var rules = new Option<bool>("--rules") { Description = "List the rules and what they ask." };
        var motion = new Option<bool>("--motion") { Description = "Make every movement with two bodies as well, and hold it against all checks of motion (some seconds)." };
        var today = new Option<string?>("--today") { Description = "The day, as in 2026-11-20, for rules that look at dates." };
        var command = new Command("lint", "Check every file of the catalogue and say what to do.") { fix, schemas, rules, motion, today };
        command.SetAction(parsed => parsed.GetValue(rules)
            ? List(terminal)
            : terminal.With(Day.Read(parsed.GetValue(today)), day => Lint(terminal, parsed.GetValue(fix), parsed.GetValue(schemas), parsed.GetValue(motion), day)));
        return command;
    }

    private static int List(Terminal terminal)
    {
        foreach (var rule in LintRules.All) terminal.Output.WriteLine(ArticleText.Wrap($"{rule.Code,-26} {rule.Explain}", new string(' ', 27)));
        return Program.Done;
    }

    private static int Lint(Terminal terminal, bool fix, bool schemas, bool motion, DateOnly today) => terminal.With(World.Folder(), folder => terminal.With(World.Files(), files =>
    {
        if (schemas && Write(terminal, Path.Combine(folder, "schema"), "schema/", StaleSchemas(folder)) is { } refused) return refused;
        if (fix)
        {
            var changed = files.Select(f => (Old: f, New: Fixer.Fix(f, World.Kinds))).Where(f => f.Old.Text != f.New.Text).Select(f => f.New).ToList();
            if (Write(terminal, folder, "", changed.ToDictionary(f => f.Path, f => f.Text)) is { } failed) return failed;
            files = [.. files.Select(f => changed.Find(c => c.Path == f.Path) ?? f)];
        }

        return terminal.With(World.Bibliography(), bib => terminal.With(Linter.Read(files, World.Kinds, bib, today), subject =>
            terminal.With(motion ? Studio.Of(files, subject.Catalogue).Then<Seq<Problem>>(studio => MotionLint.Run(studio)) : new Read<Seq<Problem>>.Success([], []), moved =>
                Report(terminal, subject, [.. Linter.Run(subject), .. moved, .. Strays(folder), .. StaleSchemas(folder).Keys.Select(Stale)]))));
    }));

    private static int Report(Terminal terminal, LintSubject subject, IReadOnlyCollection<Problem> problems)
    {
        foreach (var problem in problems) terminal.Error.WriteLine(problem.Severity == Severity.Warning ? $"{problem} (warning)" : problem.ToString());
        var (errors, warnings) = (problems.Count(p => p.Severity == Severity.Error), problems.Count(p => p.Severity == Severity.Warning));
        terminal.Output.WriteLine($"{subject.Files.Count} files, {subject.Catalogue.Exercises.Count} exercises, {LintRules.All.Count} rules: {errors} errors, {warnings} warnings.");
        return errors > 0 ? Program.Refused : Program.Done;
    }

    private static int? Write(Terminal terminal, string folder, string shownAs, Dictionary<string, string> files)
    {
        if (files.Count == 0) return null;
        var written = Disk.WriteAll(folder, files);
        if (written is Read<string>.Failure failure) return terminal.Refuse(failure.Errors);
        foreach (var name in files.Keys.Order(StringComparer.Ordinal)) terminal.Output.WriteLine($"wrote {shownAs}{name}");
        return null;
    }

    // Name and text of every schema that is not on disk as the types say it.
    private static Dictionary<string, string> StaleSchemas(string folder) => World.Kinds.DistinctBy(k => k.Schema)
        .Select(kind => (Name: $"{kind.Schema}.json", Text: SchemaWriter.Of(kind)))
        .Append((Name: "intake.json", Text: SchemaWriter.Of(typeof(IntakeForm), "Plumbline: intake", "A person's intake, as in samples/intakes/.")))
        .Where(schema => Path.Combine(folder, "schema", schema.Name) is var path && !(File.Exists(path) && File.ReadAllText(path) == schema.Text))
        .ToDictionary(schema => schema.Name, schema => schema.Text);

    private static Problem Stale(string name) => new("PLB-LINT-SCHEMA-STALE", $"schema/{name}", "The schema does not say what the type says. Run `plumbline lint --write-schemas`.");

    private static IEnumerable<Problem> Strays(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
        .Where(path => path != "LICENSE" && !path.EndsWith(".json", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(path => new Problem("PLB-CAT-STRAY", path, "Nobody reads this file. Take it away, or correct its name."));
}
