using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>Links for patients, the devices that they enrol, and how both end.</summary>
internal static class Devices
{
    /// <summary>The most characters of a device's name.</summary>
    public const int LongestName = 60;

    private const int MostDays = 90;
    private const int FormLimit = 2_000;
    private static readonly TimeSpan DeviceLasts = TimeSpan.FromDays(400);

    /// <summary>What link is wanted.</summary>
    internal sealed record LinkForm
    {
        public int Days { get; init; } = 14;

        public bool Pin { get; init; } = true;
    }

    /// <summary>A device that enrols. The secret stands in the body, so that no log of addresses holds it.</summary>
    internal sealed record EnrolForm
    {
        public required string Link { get; init; }

        public string? Pin { get; init; }

        public required string Device { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{person:guid}/devices", All).For([.. Rules.Writers, AccessRole.Patient]).WithName("devices");
        routes.MapPost("/people/{person:guid}/links", Issue).Accepts<LinkForm>("application/json").For(Rules.Writers).WithName("issue-link");
        routes.MapDelete("/people/{person:guid}/links/{link:guid}", EndLink).For([.. Rules.Writers, AccessRole.Patient]).WithName("end-link");
        routes.MapDelete("/people/{person:guid}/devices/{device:guid}", EndDevice).For([.. Rules.Writers, AccessRole.Patient]).WithName("end-device");
        routes.MapPost("/enrol", Enrol).Accepts<EnrolForm>("application/json").AllowAnonymous().RequireRateLimiting(Limits.Guessing).WithName("enrol-device");
    }

    private static async Task<IResult> All(HttpContext context, Guid person, Links links)
    {
        var caller = Caller.Of(context.User);
        if (!caller.Reaches(new(person)) || await links.Of(caller.Clinic, new(person), caller.For("devices"), context.RequestAborted) is not (var given, var enrolled)) return Answers.NotFound();
        return Answers.Of(new
        {
            links = given.Select(l => new { id = l.Id, made_at = l.MadeAt, until = l.Until, ended_at = l.EndedAt, has_pin = l.HasPin }),
            devices = enrolled.Select(d => new { id = d.Id, name = d.Name, made_at = d.MadeAt, ended_at = d.EndedAt }),
        });
    }

    private static async Task<IResult> Issue(HttpContext context, Guid person, Links links, ServerSettings settings)
    {
        var read = await context.Request.Value<LinkForm>(FormLimit);
        if (read is not Read<LinkForm>.Success { Value: var form }) return Answers.Refused(read);
        if (form.Days is < 1 or > MostDays) return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-LINK-DAYS", "$.days", $"A link lasts 1 to {MostDays} days. Choose another number.");
        if (!Front.IsPrivate(context)) return Answers.Problem(StatusCodes.Status409Conflict, "PLB-LINK-PLAIN", "request", "Links are given out over https only. Set up a certificate, or a proxy that has one.");
        var caller = Caller.Of(context.User);
        var issued = await links.Issue(caller.Clinic, new(person), TimeSpan.FromDays(form.Days), form.Pin, caller.For("issue-link"), context.RequestAborted);
        if (issued is null) return Answers.NotFound();
        var link = new Token(TokenKind.Device, caller.Clinic, issued.Secret).ToString();
        var address = AddressOf(context, settings, link);
        return Answers.Of(new { id = issued.Id, link, address, pin = issued.Pin, qr_svg = QrCode.Svg(address), qr_png = QrCode.Png(address) }, StatusCodes.Status201Created);
    }

    /// <summary>The address that a link opens. The secret stands behind the #, so that no browser sends it to a server by opening the page, and no log of addresses holds it.</summary>
    public static string AddressOf(HttpContext context, ServerSettings settings, string link) => $"{Front.AddressOf(context, settings)}/join#{link}";

    private static async Task<IResult> Enrol(HttpContext context, Links links)
    {
        var read = await context.Request.Value<EnrolForm>(FormLimit);
        if (read is not Read<EnrolForm>.Success { Value: var form }) return Answers.Refused(read);
        if (!Entries.IsName(form.Device, LongestName))
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-DEVICE-NAME", "$.device", $"A device has a name of 1 to {LongestName} characters. Correct it.");
        if (!Front.IsPrivate(context)) return Answers.Problem(StatusCodes.Status409Conflict, "PLB-LINK-PLAIN", "request", "Devices are enrolled over https only. Ask your clinic for a link that begins with https.");
        if (Token.Read(form.Link) is not { Kind: TokenKind.Device } link) return NoLink();
        switch (await links.Enrol(link.Clinic, link.Secret, form.Pin, form.Device.Trim(), context.RequestAborted))
        {
            case Enrolment.Done done:
                return Enrolled(context, link.Clinic, done);
            case Enrolment.WrongPin wrong:
                return Answers.Problem(StatusCodes.Status401Unauthorized, "PLB-PIN", "$.pin", wrong.TriesLeft switch
                {
                    0 => "The PIN was wrong too often, so this link is closed. Ask your clinic for a new one.",
                    1 => "The PIN is missing or wrong; one try is left. Ask your clinic for it.",
                    var left => $"The PIN is missing or wrong; {left} tries are left. Ask your clinic for it.",
                });
            case Enrolment.NoLink:
                return NoLink();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<IResult> EndLink(HttpContext context, Guid person, Guid link, Links links)
    {
        var caller = Caller.Of(context.User);
        return caller.Reaches(new(person)) && await links.EndLink(caller.Clinic, new(person), link, caller.For("end-link"), context.RequestAborted) ? Results.NoContent() : Answers.NotFound();
    }

    private static async Task<IResult> EndDevice(HttpContext context, Guid person, Guid device, Links links)
    {
        var caller = Caller.Of(context.User);
        return caller.Reaches(new(person)) && await links.EndDevice(caller.Clinic, new(person), device, caller.For("end-device"), context.RequestAborted) ? Results.NoContent() : Answers.NotFound();
    }

    /// <summary>What a device that was enrolled is given.</summary>
    public static IResult Enrolled(HttpContext context, ClinicId clinic, Enrolment.Done done)
    {
        var token = new Token(TokenKind.Device, clinic, done.Secret).ToString();
        Cookies.Set(context, token, DeviceLasts);
        return Answers.Of(new { token, device = done.Device, person = done.Person.Value }, StatusCodes.Status201Created);
    }

    private static IResult NoLink() => Answers.Problem(StatusCodes.Status401Unauthorized, "PLB-LINK", "$.link", "This link does not work, or not any more. Ask your clinic for a new one.");
}
