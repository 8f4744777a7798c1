using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>An episode as it would be if some of the last answers had been others.</summary>
/// <remarks>
/// A change is <c>pain_peak=7</c> for every exercise of the last session, <c>bridge.pain_peak=7</c> for the last session with that exercise, <c>pain_next_morning=5</c> for the morning after;
/// or the same as a JSON object: <c>{"bridge": {"pain_peak": 7}, "pain_next_morning": 5}</c>. Codes: <c>PLB-WHATIF-FORM</c> it cannot be read, <c>-SESSION</c> there is no session to change; those of <see cref="StrictJson"/> for an answer that there is not.
/// </remarks>
public static class WhatIf
{
    private const string MorningKey = "pain_next_morning";

    private sealed record Change(string? Exercise, string Key, JsonNode? Value);

    /// <summary>The journal with the other answers in it; it is only looked at, never kept.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="text">The changes: assignments with commas between, or a JSON object.</param>
    public static Read<Journal> Of(Journal journal, string text)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(text);
        return Changes(text.Trim()).Then(changes => Changed(journal, changes));
    }

    private static Read<List<Change>> Changes(string text)
    {
        if (!text.StartsWith('{')) return Assignments(text);
        try
        {
            var changes = new List<Change>();
            foreach (var (key, value) in JsonNode.Parse(text)!.AsObject())
            {
                if (value is JsonObject own) changes.AddRange(own.Select(p => new Change(key, p.Key, p.Value?.DeepClone())));
                else changes.Add(new(null, key, value?.DeepClone()));
            }

            return changes;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return Motion.Reading.Read.Fail<List<Change>>("PLB-WHATIF-FORM", "--what-if", "This is no JSON object of answers. Write it as {\"bridge\": {\"pain_peak\": 7}}.");
        }
    }

    private static Read<List<Change>> Assignments(string text)
    {
        var changes = new List<Change>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at < 1 || at == part.Length - 1) return Motion.Reading.Read.Fail<List<Change>>("PLB-WHATIF-FORM", "--what-if", "A change is an answer and its value, as in pain_peak=7 or bridge.pain_peak=7. Write it so.");
            var (key, dot) = (part[..at].Trim(), part[..at].IndexOf('.', StringComparison.Ordinal));
            changes.Add(new(dot < 0 ? null : key[..dot], dot < 0 ? key : key[(dot + 1)..], Value(part[(at + 1)..].Trim())));
        }

        return changes.Count == 0 ? Motion.Reading.Read.Fail<List<Change>>("PLB-WHATIF-FORM", "--what-if", "Nothing is changed. Name an answer and its value, as in pain_peak=7.") : changes;
    }

    private static JsonValue? Value(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonValue ?? JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static Read<Journal> Changed(Journal journal, List<Change> changes)
    {
        var (events, number) = (new List<JournalEvent>(), 0);
        foreach (var session in changes.GroupBy(c => c.Exercise))
        {
            var episode = Episode.Of(journal);
            if (episode.Sessions.LastOrDefault(s => s.Done && (session.Key is null || s.Log.Items.Any(i => i.Exercise == session.Key))) is not { } last)
                return Motion.Reading.Read.Fail<Journal>("PLB-WHATIF-SESSION", "--what-if", session.Key is null ? "There is no session whose answers could be others." : $"There is no session with \"{session.Key}\". Name an exercise that was done.");
            var log = JsonSerializer.SerializeToNode(last.Log, JsonRules.Options)!.AsObject();
            foreach (var item in log["items"]!.AsArray().OfType<JsonObject>().Where(i => session.Key is null || (string?)i["exercise"] == session.Key))
                foreach (var change in session.Where(c => c.Key != MorningKey)) item[change.Key] = change.Value?.DeepClone();
            var read = StrictJson.Read<SessionLog>("--what-if", log.ToJsonString(JsonRules.Options));
            if (read is not Read<SessionLog>.Success corrected) return new Read<Journal>.Failure(read.Problems);
            events.Add(Supposed(journal, ++number, new EpisodeEvent.EntryCorrected(last.Id, corrected.Value)));
            if (session.FirstOrDefault(c => c.Key == MorningKey) is not { } morning) continue;
            if (morning.Value is not JsonValue pain || !pain.TryGetValue<double>(out var number10)) return Motion.Reading.Read.Fail<Journal>("PLB-WHATIF-FORM", "--what-if", "The morning's pain is a number from 0 to 10.");
            events.Add(Supposed(journal, ++number, new EpisodeEvent.MorningPainReported(last.Id, number10)));
        }

        var problems = events.SelectMany(e => EventChecks.Of(e, "--what-if")).ToList();
        return Motion.Reading.Read.From(() => journal, problems).Then(known => known.With(events));
    }

    // Ids of no device: they never leave this look at the journal.
    private static JournalEvent Supposed(Journal journal, int number, EpisodeEvent what)
    {
        var last = journal.Events[^1];
        return new(new Guid(-1, -1, -1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, (byte)number), journal.NextSeq, last.RecordedAt.AddSeconds(number), last.OccurredOn, Actor.Person, what);
    }
}
