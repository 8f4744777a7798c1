using System.Diagnostics;
using System.Globalization;
using FsCheck.Fluent;
using Plumbline.Bench;
using Plumbline.Care.Episodes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Sessions;
using Plumbline.Care.Tests.Programmes;
using Plumbline.Care.Tests.Progressions;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Doses.Words;
using Plumbline.Figures.Stills;
using Plumbline.Motion.Bodies;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Pictures;
using World = Plumbline.Workshop.Files.World;

// dotnet run -c Release --project bench/Plumbline.Bench
// With -- --simulation it measures ten thousand virtual lives. With -- --server it measures the server beside its databases, with -- --pages its pages. With -- --lighthouse and -- --frames it measures pages and the player in a browser. With -- --paper it measures paper alone. With -- --pictures it draws every exercise in both styles as well.
// Machines are noisy: read the ratios and run it twice before you believe a difference.
switch (args)
{
    case ["--cold"]:
        var start = Stopwatch.GetTimestamp();
        World.Catalogue().Require();
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    case ["--drawing"]:
        DrawBirdDog(Studio.Of(World.Files().Require()).Require());
        using (var own = Process.GetCurrentProcess()) Console.WriteLine((own.PeakWorkingSet64 >> 20).ToString(CultureInfo.InvariantCulture));
        return 0;
    case ["--server"]:
        await Plumbline.Bench.Servers.ServerSpeed.Run();
        return 0;
    case ["--pages"]:
        await Plumbline.Bench.Servers.PageSpeed.Run();
        return 0;
    case ["--lighthouse"]:
        await Plumbline.Bench.Browsers.Lighthouse.Run();
        return 0;
    case ["--frames"]:
        await Plumbline.Bench.Browsers.Frames.Run();
        return 0;
    case [] or ["--simulation"] or ["--paper"] or ["--pictures"]:
        break;
    default:
        Console.Error.WriteLine($"\"{string.Join(' ', args)}\" is no measure; there are --simulation, --server, --pages, --lighthouse, --frames, --paper and --pictures, or nothing for the first table.");
        return 2;
}

Console.WriteLine($"| {"what",-44} | {"median",10} | {"worst",10} | {"runs",6} | {"aim",-32} |");
Console.WriteLine($"| {new string('-', 44)} | {new string('-', 10)} | {new string('-', 10)} | {new string('-', 6)} | {new string('-', 32)} |");
if (args is ["--simulation"])
{
    foreach (var row in Simulations.Measure()) Console.WriteLine(row);
    return 0;
}

var people = People.BeforeTheGate.Sample(1000, 50).ToList();
var practice = Practice.Read().Require();
var programme = ProgrammeOf(people.First(p => ProposalEngine.Propose(p) is Proposal.Proposed));
if (args is ["--paper"])
{
    foreach (var row in Paper.Measure(programme, practice)) Console.WriteLine(row);
    return 0;
}

Console.WriteLine(Figure.Of("catalogue load, a fresh process each", "< 100 ms", [.. Enumerable.Range(0, 15).Select(_ => Fresh("--cold"))]));

var files = World.Files().Require();
Console.WriteLine(Figure.Time("catalogue read, warm", "-", 50, _ => CatalogueReader.Read(files).Require()));

var vocabulary = DoseVocabulary.Read(files).Require();
string[] texts =
[
    "3 x 10, 5 s hold, 1 min rest",
    "Hold 20 seconds. Repeat 3 times on each side. Perform 2 times per day.",
    "walk 2-3 miles three times each week",
    "Add more repetitions every day, building up to 30 repetitions.",
];
const int parses = 1000;
Console.WriteLine(Figure.Of("dose parse, mean of four wordings", "< 20 µs", [.. Enumerable.Range(0, 20).Select(_ =>
    Figure.Time("", "", 1, _ =>
    {
        for (var i = 0; i < parses; i++) DoseParser.Parse(texts[i % texts.Length], vocabulary);
    }).Median / parses)]));

Console.WriteLine(Figure.Time("proposal over the whole catalogue", "median < 50 ms, worst < 200 ms", people.Count, i => ProposalEngine.Propose(people[i])));

Console.WriteLine(Figure.Time("session compile", "-", 1000, i =>
    SessionCompiler.Compile(programme, programme.Starts.AddDays(i % 7), 1, practice.Catalogue, practice.Doses.Times, practice.Sessions)));

foreach (var row in Paper.Measure(programme, practice)) Console.WriteLine(row);
var histories = AnyCase.Cases.Sample(1000, 50).ToList();
Console.WriteLine(Figure.Time("a verdict on an item and its history", "< 0.2 ms", histories.Count, i => histories[i].Judged()));

var studio = Studio.Of(files).Require();
var moved = studio.World.Exercises.Where(e => e.Movement.Poses is not null).ToList();
Console.WriteLine(Figure.Time("clip compile with contacts, every exercise", "median <= 20 ms", moved.Count * 4, i => studio.Clip(moved[i % moved.Count], Physique.Woman, TimeSpan.FromSeconds(3))));
var birdDog = studio.World.ById["quadruped-opposite-arm-leg"];
var animated = new Animations(studio).Clip(birdDog, Physique.Woman).Require();
Console.WriteLine(Figure.Of("picture 1200 wide, bird dog, one core", "< 3 s, 1 s later", [.. Enumerable.Range(0, 6).Select(_ => OneCore(() => DrawBirdDog(studio))).Skip(1)]));
Console.WriteLine($"| {"peak memory of a fresh process that draws it",-44} | {Fresh("--drawing"),7} MB | {"",10} | {1,6} | {"<= 400 MB",-32} |");
if (args is ["--pictures"])
{
    var posed = studio.World.Exercises.Where(e => e.Movement.Poses is not null).ToList();
    var begun = Stopwatch.GetTimestamp();
    Parallel.ForEach(
        posed.SelectMany(e => Enum.GetValues<Style>().Select(style => (Exercise: e, Style: style))),
        new ParallelOptions { MaxDegreeOfParallelism = 2 },
        p => studio.Still(p.Exercise, Physique.Woman, new() { Style = p.Style }).Require());
    Console.WriteLine(Figure.Of($"all {posed.Count} pictures, two styles, two at a time", "< 8 min on two cores", [Stopwatch.GetElapsedTime(begun).TotalMilliseconds]));
}

Console.WriteLine(Figure.Time("animation export, bird dog", "< 30 ms", 40, _ => Animations.Movement(birdDog, animated)));
var world = EpisodeWorld.Read(files).Require();
var journal = LongJournal.Of(Path.Combine(World.Folder().Require(), ".."), 1500);
var afresh = Enumerable.Range(0, 500).Select(_ => Journal.Of(journal.Events).Require()).ToArray();
Console.WriteLine(Figure.Time("fold of a two-year journal, 1,500 events", "< 1 ms", afresh.Length, i => Episode.Of(afresh[i])));
var growing = Journal.Of(journal.Events[..1000]).Require();
Console.WriteLine(Figure.Time("one more event in it, folded", "-", 500, i => Episode.Of(growing = growing.With(journal.Events[1000 + i]).Require())));

var (episode, after) = (Episode.Of(journal), journal.Events[^1].OccurredOn.AddDays(1));
Console.WriteLine(Figure.Time("its state on a day, verdicts of all items", "< 0.2 ms an item", 500, i => _ = Standing.Of(episode, after, world).Items));
return 0;

static Programme ProgrammeOf(Circumstances around) => ProposalApproval.Approve(
    ProposalEngine.Propose(around), new Approval("Bench", ApproverRole.Clinician, around.Intake.AsOf), new Clinic(), around.Intake.AsOf, Guid.CreateVersion7()).Require();

// Time of all cores together: what it would take on one.
static double OneCore(Action action)
{
    var before = Process.GetCurrentProcess().TotalProcessorTime;
    action();
    return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
}

// A figure that a process of its own prints.
static double Fresh(string what)
{
    using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, what) { RedirectStandardOutput = true })!;
    var printed = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return double.Parse(printed, CultureInfo.InvariantCulture);
}

static void DrawBirdDog(Studio studio) => studio.Still(studio.World.ById["quadruped-opposite-arm-leg"], Physique.Woman, new()).Require();
