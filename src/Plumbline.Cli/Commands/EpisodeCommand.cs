using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Cli.Shell;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Episodes;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary>What <c>plumbline judge JOURNAL</c> does: today's state of an episode, and beside it the same with other answers.</summary>
internal static class EpisodeCommand
{
    /// <summary>Reads a journal.</summary>
    public static Read<Journal> Journal(string path) =>
        Disk.ReadText(path, JournalFile.Limit).Then(text => JournalFile.Read(path == "-" ? "standard input" : Path.GetFileName(path), text));

    /// <summary>Shows the episode.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="path">The journal.</param>
    /// <param name="today">The day; the day after the last event when nobody says.</param>
    /// <param name="whatIf">Other answers, or a file with them; null for none.</param>
    /// <param name="why">Whether reasons are told.</param>
    /// <param name="json">Whether as JSON.</param>
    public static int Run(Terminal terminal, string path, string? today, string? whatIf, bool why, bool json) => terminal.With(
        World.Files().Then(EpisodeWorld.Read).Then(world => Journal(path).Then(whole => On(whole, today).Then(day => Upto(whole, day).Then(journal => Supposed(journal, whatIf).Then<Looked>(
            supposed => new Looked(Standing.Of(Episode.Of(journal), day, world), Rejudging.Of(journal, world), supposed is null ? null : Standing.Of(Episode.Of(supposed), day, world))))))),
        looked => Show(terminal, looked, whatIf, why, json));

    private sealed record Looked(Standing Now, Seq<Rejudged> Rejudged, Standing? Supposed);

    // A journal of the past is looked at where it ends, unless somebody asks for another day.
    private static Read<DateOnly> On(Journal journal, string? today) =>
        today is null ? journal.Events.Max(e => e.OccurredOn).AddDays(1) : Day.Read(today);

    // A day of the past is seen as it was then.
    private static Read<Journal> Upto(Journal journal, DateOnly day) => Care.Episodes.Journal.Of(journal.Events.Where(e => e.OccurredOn <= day));

    private static Read<Journal?> Supposed(Journal journal, string? whatIf)
    {
        if (whatIf is null) return new Read<Journal?>.Success(null, []);
        var text = whatIf.Contains('=', StringComparison.Ordinal) || whatIf.TrimStart().StartsWith('{') ? whatIf : null;
        return (text is null ? Disk.ReadText(whatIf) : text).Then(changes => WhatIf.Of(journal, changes)).Then<Journal?>(supposed => supposed);
    }

    private static int Show(Terminal terminal, Looked looked, string? whatIf, bool why, bool json)
    {
        if (json)
        {
            var answer = EpisodeJson.Of(looked.Now, looked.Rejudged);
            if (looked.Supposed is { } other) answer["what_if"] = EpisodeJson.Of(other, []);
            terminal.Output.WriteLine(answer.ToJsonString(JsonRules.Options));
            return Program.Done;
        }

        if (looked.Supposed is { } supposed) terminal.Output.Write(SideBySide(looked.Now, supposed, whatIf!));
        else terminal.Output.WriteLine(EpisodeText.Of(looked.Now, looked.Rejudged, why));
        if (why && looked.Supposed is { } then) terminal.Output.WriteLine($"\n{EpisodeText.Of(then, [], why)}");
        return Program.Done;
    }

    private static string SideBySide(Standing now, Standing supposed, string whatIf)
    {
        var rows = now.Items.Zip(supposed.Items, (a, b) => (IReadOnlyList<string>)
        [
            EpisodeText.What(a) == EpisodeText.What(b) && EpisodeText.Next(a, now) == EpisodeText.Next(b, supposed) ? " " : "*",
            EpisodeText.Name(a.Item.Exercise, now),
            $"{EpisodeText.What(a)}: {EpisodeText.Next(a, now)}",
            $"{EpisodeText.What(b)}: {EpisodeText.Next(b, supposed)}",
        ]).ToList();
        rows.Add([now.Episode.Level == supposed.Episode.Level ? " " : "*", "level", JsonNames.Of(now.Episode.Level), JsonNames.Of(supposed.Episode.Level)]);
        return Columns.Of([" ", "exercise", "as answered", $"if {whatIf}"], rows);
    }
}
