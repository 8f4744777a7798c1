using System.Diagnostics;
using System.Globalization;
using FsCheck.Fluent;
using Plumbline.Bench;
using Plumbline.Care.Programmes;
using Plumbline.Care.Tests.Programmes;
using Plumbline.Exercises.Catalogues;
using World = Plumbline.Cli.Shell.World;

// dotnet run -c Release --project bench/Plumbline.Bench
// Machines are noisy: read the ratios and run it twice before you believe a difference.
if (args is ["--cold"])
{
    var start = Stopwatch.GetTimestamp();
    World.Catalogue().Require();
    Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    return;
}

Console.WriteLine($"| {"what",-44} | {"median",10} | {"worst",10} | {"runs",6} | {"aim",-32} |");
Console.WriteLine($"| {new string('-', 44)} | {new string('-', 10)} | {new string('-', 10)} | {new string('-', 6)} | {new string('-', 32)} |");
Console.WriteLine(Figure.Of("catalogue load, a fresh process each", "< 100 ms", [.. Enumerable.Range(0, 15).Select(_ => Cold())]));

var files = World.Files().Require();
Console.WriteLine(Figure.Time("catalogue read, warm", "-", 50, _ => CatalogueReader.Read(files).Require()));

var people = People.BeforeTheGate.Sample(1000, 50).ToList();
Console.WriteLine(Figure.Time("proposal over the whole catalogue", "median < 50 ms, worst < 200 ms", people.Count, i => ProposalEngine.Propose(people[i])));

static double Cold()
{
    using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, "--cold") { RedirectStandardOutput = true })!;
    var printed = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return double.Parse(printed, CultureInfo.InvariantCulture);
}
