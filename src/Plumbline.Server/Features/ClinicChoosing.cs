using System.Text.RegularExpressions;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>What a clinic is called, and what it chose: numbers to call, how long records are kept, when a lock is told to the owner.</summary>
internal static partial class ClinicChoosing
{
    /// <summary>The fewest days for which records may be kept: a month.</summary>
    public const int LeastKept = 30;

    /// <summary>The most days for which records may be kept: a hundred years.</summary>
    public const int MostKept = 36_525;

    private const int MostMinutes = 10_080;
    private const int FormLimit = 2_000;

    /// <summary>All choices at once; what is left out is unset.</summary>
    internal sealed record Form
    {
        public string? EmergencyNumber { get; init; }

        public string? UrgentNumber { get; init; }

        public int? KeepDays { get; init; }

        public int EscalateMinutes { get; init; } = ClinicChoice.Default.EscalateMinutes;
    }

    /// <summary>What a clinic is called and where it is.</summary>
    internal sealed record NameForm
    {
        public required string Name { get; init; }

        /// <summary>Two letters of ISO 3166.</summary>
        public required string Country { get; init; }

        public required string TimeZone { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clinic", Show).For([.. Rules.Readers, AccessRole.Patient]).WithName("clinic");
        routes.MapPut("/clinic", Rename).Accepts<NameForm>("application/json").For(AccessRole.Owner).WithName("change-clinic");
        routes.MapPut("/clinic/settings", Change).Accepts<Form>("application/json").For(AccessRole.Owner).WithName("change-clinic-settings");
        routes.MapGet("/clinic/retention", PastKeeping).For(AccessRole.Owner, AccessRole.Auditor).WithName("past-keeping");
    }

    private static async Task<IResult> Show(HttpContext context, Clinics clinics, ClinicChoices choices)
    {
        var caller = Caller.Of(context.User);
        var clinic = (await clinics.All(context.RequestAborted)).Single(c => c.Id == caller.Clinic);
        return Answers.Of(new { id = clinic.Id.Value, name = clinic.Name, country = clinic.Country, time_zone = clinic.TimeZone, settings = Shown(await choices.Of(caller.Clinic, context.RequestAborted)) });
    }

    private static async Task<IResult> Rename(HttpContext context, Clinics clinics)
    {
        var read = (await context.Request.Value<NameForm>(FormLimit)).Then(form => Read.From(() => form, [.. Problems(form)]));
        if (read is not Read<NameForm>.Success { Value: var form }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        await clinics.Change(new(caller.Clinic, form.Name.Trim(), form.Country, form.TimeZone), caller.For("change-clinic"), context.RequestAborted);
        return Answers.Of(new { id = caller.Clinic.Value, name = form.Name.Trim(), country = form.Country, time_zone = form.TimeZone });
    }

    /// <summary>What is wrong with what a clinic is to be called.</summary>
    public static IEnumerable<Problem> Problems(NameForm form)
    {
        if (!Entries.IsName(form.Name)) yield return new("PLB-CLINIC-NAME", "$.name", $"A name has 1 to {Entries.Longest} characters on one line. Correct it.");
        if (form.Country is not { Length: 2 } || !form.Country.All(char.IsAsciiLetterUpper)) yield return new("PLB-CLINIC-COUNTRY", "$.country", "A country is two capital letters, as in NL. Correct it.");
        foreach (var problem in Entries.ZoneProblems(form.TimeZone)) yield return problem;
    }

    private static async Task<IResult> Change(HttpContext context, ClinicChoices choices)
    {
        var read = (await context.Request.Value<Form>(FormLimit)).Then(form => Read.From(() => form, [.. Problems(form)]));
        if (read is not Read<Form>.Success { Value: var form }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        var choice = new ClinicChoice(form.EmergencyNumber, form.UrgentNumber, form.KeepDays, form.EscalateMinutes);
        await choices.Set(caller.Clinic, choice, caller.For("change-clinic-settings"), context.RequestAborted);
        return Answers.Of(Shown(choice));
    }

    private static async Task<IResult> PastKeeping(HttpContext context, ClinicChoices choices, Guid? after)
    {
        var caller = Caller.Of(context.User);
        var days = (await choices.Of(caller.Clinic, context.RequestAborted)).KeepDays;
        var found = await choices.PastKeeping(caller.Clinic, after is { } last ? new(last) : null, caller.For("past-keeping"), context.RequestAborted);
        return Answers.Of(new
        {
            keep_days = days,
            people = found.Select(p => new { id = p.Id.Value, name = p.Name, last_entry_at = p.LastEntry }),
            next = found.Count < ClinicChoices.MostOnPage ? (Guid?)null : found[^1].Id.Value,
        });
    }

    private static object Shown(ClinicChoice choice) => new { emergency_number = choice.EmergencyNumber, urgent_number = choice.UrgentNumber, keep_days = choice.KeepDays, escalate_minutes = choice.EscalateMinutes };

    private static IEnumerable<Problem> Problems(Form form)
    {
        if (form.EmergencyNumber is { } emergency && !IsTelephone(emergency)) yield return new("PLB-CLINIC-NUMBER", "$.emergency_number", NumberHint);
        if (form.UrgentNumber is { } urgent && !IsTelephone(urgent)) yield return new("PLB-CLINIC-NUMBER", "$.urgent_number", NumberHint);
        if (form.KeepDays is < LeastKept or > MostKept) yield return new("PLB-CLINIC-KEEP", "$.keep_days", $"Records are kept for {LeastKept} to {MostKept} days. Correct it, or leave it out.");
        if (form.EscalateMinutes is < 1 or > MostMinutes) yield return new("PLB-CLINIC-ESCALATE", "$.escalate_minutes", $"A lock is told to the owner after 1 to {MostMinutes} minutes. Correct it.");
    }

    private const string NumberHint = "This is no telephone number. Give digits, as in 112 or +44 20 7946 0000.";

    /// <summary>Whether it is a telephone number.</summary>
    public static bool IsTelephone(string text) => Telephone().IsMatch(text);

    [GeneratedRegex(@"\A\+?[0-9][0-9 ()\-]{1,19}\z")]
    private static partial Regex Telephone();
}
