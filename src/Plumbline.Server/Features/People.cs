using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>The people in care of a clinic: registered, listed, corrected, handed out, erased, and who looked at them.</summary>
internal static class People
{
    private const int MostOnPage = 100;
    private const int FormLimit = 10_000;

    /// <summary>What is written of a person.</summary>
    internal sealed record Form
    {
        /// <summary>Made by the caller, so that the same registration sent twice counts once.</summary>
        public required Guid Id { get; init; }

        public required string Name { get; init; }

        public required string TimeZone { get; init; }

        public string? Email { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people", Page).For(Rules.Readers).WithName("people");
        routes.MapPost("/people", Add).Accepts<Form>("application/json").For(Rules.Writers).WithName("register-person");
        routes.MapGet("/people/{person:guid}", Find).For([.. Rules.Readers, AccessRole.Patient]).WithName("person");
        routes.MapPut("/people/{person:guid}", Change).Accepts<Form>("application/json").For(Rules.Writers).WithName("change-person");
        routes.MapGet("/people/{person:guid}/export", Export).For(AccessRole.Owner, AccessRole.Patient).WithName("export-person");
        routes.MapDelete("/people/{person:guid}", Erase).For(AccessRole.Owner).WithName("erase-person");
        routes.MapGet("/people/{person:guid}/audit", Seen).For(AccessRole.Owner, AccessRole.Auditor, AccessRole.Patient).WithName("audit-of-person");
    }

    private static async Task<IResult> Page(HttpContext context, Persons persons, Guid? after, int most = MostOnPage)
    {
        if (most is < 1 or > MostOnPage) return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-PAGE", "most", $"A page has 1 to {MostOnPage} people. Ask for another number.");
        var caller = Caller.Of(context.User);
        return await persons.Page(caller.Clinic, after is { } last ? new(last) : null, most, caller.For("people"), context.RequestAborted) is { } found
            ? Answers.Of(new { people = found.Select(Shown), next = found.Count < most ? (Guid?)null : found[^1].Id.Value })
            : Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-PAGE", "after", "The last person of the page before is not there any more. Begin with the first page.");
    }

    private static async Task<IResult> Add(HttpContext context, Persons persons)
    {
        var read = (await context.Request.Value<Form>(FormLimit)).Then(Checked);
        if (read is not Read<Form>.Success { Value: var form }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        var person = new Person(caller.Clinic, new(form.Id), form.Name.Trim(), form.TimeZone, form.Email);
        if (await persons.Add(person, caller.For("register-person"), context.RequestAborted)) return Answers.Of(Shown(person), StatusCodes.Status201Created);
        return await persons.Find(caller.Clinic, person.Id, caller.For("register-person"), context.RequestAborted) == person
            ? Answers.Of(Shown(person))
            : Answers.Problem(StatusCodes.Status409Conflict, "PLB-PERSON-ID", "$.id", "This id is another person's, or one who was erased. Make a new one.");
    }

    private static async Task<IResult> Find(HttpContext context, Guid person, Persons persons)
    {
        var caller = Caller.Of(context.User);
        return caller.Reaches(new(person)) && await persons.Find(caller.Clinic, new(person), caller.For("person"), context.RequestAborted) is { } found ? Answers.Of(Shown(found)) : Answers.NotFound();
    }

    private static async Task<IResult> Change(HttpContext context, Guid person, Persons persons)
    {
        var read = (await context.Request.Value<Form>(FormLimit)).Then(Checked);
        if (read is not Read<Form>.Success { Value: var form }) return Answers.Refused(read);
        if (form.Id != person) return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-PERSON-ID", "$.id", "The id is not that of the address. Correct one of them.");
        var caller = Caller.Of(context.User);
        var changed = new Person(caller.Clinic, new(person), form.Name.Trim(), form.TimeZone, form.Email);
        return await persons.Change(changed, caller.For("change-person"), context.RequestAborted) ? Answers.Of(Shown(changed)) : Answers.NotFound();
    }

    private static async Task<IResult> Export(HttpContext context, Guid person, IJournal journal)
    {
        var caller = Caller.Of(context.User);
        return caller.Reaches(new(person)) && await journal.Export(caller.Clinic, new(person), caller.For("export-person"), context.RequestAborted) is { } document
            ? Results.Text(document, "application/json")
            : Answers.NotFound();
    }

    private static async Task<IResult> Erase(HttpContext context, Guid person, IJournal journal, Persons persons)
    {
        var caller = Caller.Of(context.User);
        if (await persons.Find(caller.Clinic, new(person), caller.For("erase-person"), context.RequestAborted) is null) return Answers.NotFound();
        await journal.Erase(caller.Clinic, new(person), caller.For("erase-person"), context.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> Seen(HttpContext context, Guid person, Audit audit, Persons persons)
    {
        var caller = Caller.Of(context.User);
        if (!caller.Reaches(new(person)) || await persons.Find(caller.Clinic, new(person), caller.For("audit-of-person"), context.RequestAborted) is null) return Answers.NotFound();
        var rows = await audit.Of(caller.Clinic, new(person), context.RequestAborted);
        return Answers.Of(rows.Select(r => new { at = r.At, actor = r.Actor, role = r.Role, act = r.Act, events = r.Events, purpose = r.Purpose }));
    }

    private static object Shown(Person person) => new { id = person.Id.Value, name = person.Name, time_zone = person.TimeZone, email = person.Email };

    private static Read<Form> Checked(Form form) => Read.From(() => form, [.. Problems(form)]);

    private static IEnumerable<Problem> Problems(Form form)
    {
        if (form.Id == Guid.Empty) yield return new("PLB-PERSON-ID", "$.id", "The id is empty. Make a random one.");
        if (!Entries.IsName(form.Name)) yield return new("PLB-PERSON-NAME", "$.name", $"A name has 1 to {Entries.Longest} characters on one line. Correct it.");
        foreach (var problem in Entries.ZoneProblems(form.TimeZone)) yield return problem;
        if (form.Email is { } email && !Entries.IsEmail(email)) yield return new("PLB-PERSON-EMAIL", "$.email", "This is no e-mail address. Correct it or leave it out.");
    }
}
