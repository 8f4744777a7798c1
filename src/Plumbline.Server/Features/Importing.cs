using System.Text.Json;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>A person who comes from another clinic, with the file that was taken away there: name, and every event of every episode.</summary>
/// <remarks>What proves who somebody is, and what belongs to the other clinic, as devices, messages and consents, does not come along.</remarks>
internal static class Importing
{
    private const int MostEvents = 20_000;

    /// <summary>What is read of such a file; what else stands in it is passed over.</summary>
    private sealed record Taken(Person Person, IReadOnlyList<(int Episode, IReadOnlyList<JournalEvent> Events)> Episodes);

    /// <summary>Adds the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/people/import", Import).Accepts<JsonElement>("application/json").For(AccessRole.Owner).WithName("import-person");

    private static async Task<IResult> Import(HttpContext context, Persons persons, IJournal journal)
    {
        var caller = Caller.Of(context.User);
        var read = (await context.Request.Text()).Then(text => Of(text, caller.Clinic));
        if (read is not Read<Taken>.Success { Value: var taken }) return Answers.Refused(read);
        var access = caller.For("import-person");
        if (!await persons.Add(taken.Person, access, context.RequestAborted))
            return Answers.Problem(StatusCodes.Status409Conflict, "PLB-IMPORT-THERE", "$.person", "This person is here already, or was erased here. Nothing was changed.");
        var written = 0;
        foreach (var (episode, events) in taken.Episodes.Where(e => e.Events.Count > 0))
        {
            if (await journal.Append(new(caller.Clinic, taken.Person.Id, episode), 0, events, access, context.RequestAborted) is not Appended.Stored stored)
                return Answers.Problem(StatusCodes.Status409Conflict, "PLB-IMPORT-EVENTS", $"$.episodes[{episode - 1}]", "The person was taken in, but something else was written here under the same ids, so the journal was not. Erase the person, and ask for a new file.");
            written += stored.New;
        }

        return Answers.Of(new { id = taken.Person.Id.Value, name = taken.Person.Name, events = written }, StatusCodes.Status201Created);
    }

    private static Read<Taken> Of(string text, ClinicId clinic)
    {
        // No database of ours keeps the character of code 0.
        if (text.Contains("\\u0000", StringComparison.Ordinal)) return NoExport();
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.Number || !format.TryGetInt32(out var number) || number != 1) return NoExport();
            if (!root.TryGetProperty("person", out var id) || !Guid.TryParse(Said(id), out var person) || person == Guid.Empty) return NoExport();
            if (!root.TryGetProperty("records", out var records) || records.ValueKind != JsonValueKind.Object || !records.TryGetProperty("person", out var rows) || rows.ValueKind != JsonValueKind.Array || rows.GetArrayLength() != 1) return NoExport();
            var (name, zone, email) = (Field(rows[0], "name") ?? "", Field(rows[0], "time_zone") ?? "", Field(rows[0], "email"));
            List<Problem> problems =
            [
                .. Entries.IsName(name) ? Array.Empty<Problem>() : [new("PLB-PERSON-NAME", "$.records.person[0].name", "The name in the file is no name. Correct it.")],
                .. Entries.ZoneProblems(zone, "$.records.person[0].time_zone"),
                .. email is null || Entries.IsEmail(email) ? Array.Empty<Problem>() : [new("PLB-PERSON-EMAIL", "$.records.person[0].email", "This is no e-mail address. Correct it or leave it out.")],
            ];
            var episodes = root.TryGetProperty("episodes", out var all) && all.ValueKind == JsonValueKind.Array ? all.EnumerateArray().Index().Select(e => Episode(e.Item, e.Index)).ToList() : [];
            problems.AddRange(episodes.SelectMany(e => e.Problems).Take(100));
            if (problems.Count == 0 && episodes.Sum(e => e.Require().Events.Count) > MostEvents) problems.Add(new("PLB-IMPORT-SIZE", "$.episodes", $"The file has more than {MostEvents} events. Check that it is of one person."));
            return Read.From(() => new Taken(new(clinic, new(person), name.Trim(), zone, email), [.. episodes.Select(e => e.Require())]), problems);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return NoExport();
        }
    }

    private static Read<(int Episode, IReadOnlyList<JournalEvent> Events)> Episode(JsonElement episode, int index)
    {
        if (episode.ValueKind != JsonValueKind.Object || !episode.TryGetProperty("episode", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var which) || which is < 1 or > 1_000
            || !episode.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Array)
            return Read.Fail<(int, IReadOnlyList<JournalEvent>)>("PLB-IMPORT", $"$.episodes[{index}]", "This is no episode. Take the file as it was saved.");
        var read = events.EnumerateArray().Select((e, i) => JournalFile.Event($"$.episodes[{index}].events[{i}]", e.GetRawText())).ToList();
        return Read.From(() => (which, (IReadOnlyList<JournalEvent>)[.. read.Select(e => e.Require())]), [.. read.SelectMany(e => e.Problems)]);
    }

    private static string? Field(JsonElement row, string name) => row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) ? Said(value) : null;

    private static string? Said(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Read<Taken> NoExport() => Read.Fail<Taken>("PLB-IMPORT", "body", "This is no record of a person as Plumbline saves it. Take the file as it was saved on the other server.");
}
