using System.Globalization;

namespace Plumbline.Mutants;

/// <summary>Mutation testing of Care: puts small faults into it, one after the other, and sees whether its tests notice.</summary>
/// <remarks><c>dotnet run --project tools/Plumbline.Mutants -c Release -- FOLDERS TESTS [MOST]</c>; docs/mutation.md tells how it is read.</remarks>
internal static class Program
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static int Main(string[] arguments)
    {
        if (arguments.Length is < 2 or > 3)
        {
            Console.Error.WriteLine("Name folders of src/Plumbline.Care, files or lines (Episodes/Hold.cs:64), and what the tests' names begin with, each separated by commas, and how many mutants at most: Screenings Screenings 100");
            return 2;
        }

        var (folders, tests) = (arguments[0].Split(','), arguments[1].Split(','));
        var most = arguments.Length > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : int.MaxValue;
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Plumbline.slnx"))) root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("This is not a checkout.");
        // Laws tell how often they were tried; here only mutants speak.
        var output = Console.Out;
        Console.SetOut(TextWriter.Null);
        var workshop = new Workshop(root);
        if (TestRun.FirstFailure(workshop.With(null) ?? throw new InvalidOperationException("Care does not compile here."), tests) is { } broken)
            throw new InvalidOperationException($"Without any fault {broken} fails.");

        var all = folders.SelectMany(workshop.Places).ToList();
        // Always the same ones, from everywhere.
        var chosen = all.OrderBy(m => HashCode(m.ToString())).ToList();
        var board = workshop.Switchboard(chosen, tests);
        var (killed, survived, tried) = (0, 0, 0);
        foreach (var mutation in chosen)
        {
            if (killed + survived >= most) break;
            tried++;
            // What a fault in force does not show, one that is there from the start may: some things are read once.
            var (ended, by) = board.Has(mutation) ? Run(() => board.FirstFailure(mutation)) : (true, null);
            board.Clear();
            if (ended && by is null)
            {
                if (workshop.With(mutation) is not { } care) continue;
                (ended, by) = Run(() => TestRun.FirstFailure(care, tests));
            }

            // A fault that makes something endless is noticed; its thread cannot be ended and goes on beside the rest.
            if (ended && by is null) survived++;
            else killed++;
            output.WriteLine($"{(!ended ? "endless" : by is null ? "SURVIVED" : "killed")} {mutation}{(by is null ? "" : $" by {by}")}");
        }

        if (board.FirstFailure(null) is { } left) throw new InvalidOperationException($"A fault has left something behind: without any {left} fails now, so what was killed is not certain.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{string.Join(", ", folders)}: {killed} of {killed + survived} killed ({100.0 * killed / Math.Max(1, killed + survived):0.0} %); {tried - killed - survived} did not compile; {all.Count} places in all."));
        return 0;
    }

    private static (bool Ended, string? By) Run(Func<string?> tests)
    {
        var run = Task.Run(tests);
        return run.Wait(Patience) ? (true, run.Result) : (false, null);
    }

    private static uint HashCode(string text) => text.Aggregate(2166136261, (hash, c) => unchecked((hash ^ c) * 16777619));
}
