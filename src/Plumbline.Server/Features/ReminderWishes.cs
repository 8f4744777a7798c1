using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Server.Reminders;
using Plumbline.Server.Reminders.Push;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;
using Plumbline.Storage.Reminders;

namespace Plumbline.Server.Features;

/// <summary>When and by what a person is reminded, and the browsers that take messages for them.</summary>
internal static class ReminderWishes
{
    private const int FormLimit = 4_000;
    private const int LongestEndpoint = 1_000;
    private const string ConsentKind = "reminders";
    private const string ConsentVersion = "1";

    /// <summary>What a person wishes.</summary>
    internal sealed record Form
    {
        public required ReminderChannel Channel { get; init; }

        public required TimeOnly At { get; init; }
    }

    /// <summary>A browser, as <c>PushSubscription.toJSON()</c> names its parts.</summary>
    internal sealed record BrowserForm
    {
        public required string Endpoint { get; init; }

        public required string Key { get; init; }

        public required string Secret { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{person:guid}/reminders", Find).For([.. Rules.Writers, AccessRole.Patient]).WithName("reminders");
        routes.MapPut("/people/{person:guid}/reminders", Wish).Accepts<Form>("application/json").For([.. Rules.Writers, AccessRole.Patient]).WithName("wish-reminders");
        routes.MapPost("/people/{person:guid}/reminders/browsers", AddBrowser).Accepts<BrowserForm>("application/json").For(AccessRole.Patient).WithName("add-browser");
        routes.MapDelete("/people/{person:guid}/reminders/browsers/{browser:guid}", RemoveBrowser).For(AccessRole.Patient).WithName("remove-browser");
    }

    private static async Task<IResult> Find(HttpContext context, Guid person, ReminderBook book, ClinicReminders clinics, PushSender push, MailSender mail)
    {
        var caller = Caller.Of(context.User);
        if (!caller.Reaches(new(person)) || await book.Of(caller.Clinic, new(person), caller.For("reminders"), context.RequestAborted) is not (var wish, var browsers)) return Answers.NotFound();
        var clinic = await clinics.Of(caller.Clinic, context.RequestAborted);
        return Answers.Of(new
        {
            channel = wish?.Channel ?? ReminderChannel.Off,
            at = wish?.At ?? clinic.At,
            are_sent = clinic.IsOn,
            has_mail_server = mail.IsThere,
            push_key = await push.PublicKey(context.RequestAborted),
            browsers = browsers.Select(Node),
        });
    }

    private static async Task<IResult> Wish(HttpContext context, Guid person, ReminderBook book, Persons persons, Consents consents)
    {
        var read = await context.Request.Value<Form>(FormLimit);
        if (read is not Read<Form>.Success { Value: var form }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        if (!caller.Reaches(new(person)) || await persons.Find(caller.Clinic, new(person), caller.For("wish-reminders"), context.RequestAborted) is not { } found) return Answers.NotFound();
        if (form.Channel == ReminderChannel.Email && found.Email is null) return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-REMINDER-EMAIL", "$.channel", "No e-mail address is written down. Have the clinic add it first, or choose another way.");
        // To ask for reminders is to agree to them, and to turn them off takes it back: both stand in the ledger.
        await consents.Add(caller.Clinic, new(person), ConsentKind, ConsentVersion, form.Channel != ReminderChannel.Off, caller.For("wish-reminders"), context.RequestAborted);
        return await book.Wish(caller.Clinic, new(person), form.Channel, new(form.At.Hour, form.At.Minute), caller.For("wish-reminders"), context.RequestAborted) ? Results.NoContent() : Answers.NotFound();
    }

    private static async Task<IResult> AddBrowser(HttpContext context, Guid person, PushSubscriptions browsers, TimeProvider time)
    {
        var read = (await context.Request.Value<BrowserForm>(FormLimit)).Then(form => Read.From(() => form, [.. Problems(form)]));
        if (read is not Read<BrowserForm>.Success { Value: var form }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        var browser = new PushSubscription(Guid.CreateVersion7(time.GetUtcNow()), new(form.Endpoint), form.Key, form.Secret);
        return caller.Reaches(new(person)) && await browsers.Add(caller.Clinic, new(person), browser, caller.For("add-browser"), context.RequestAborted)
            ? Answers.Of(Node(browser), StatusCodes.Status201Created)
            : Answers.NotFound();
    }

    private static async Task<IResult> RemoveBrowser(HttpContext context, Guid person, Guid browser, PushSubscriptions browsers)
    {
        var caller = Caller.Of(context.User);
        return caller.Reaches(new(person)) && await browsers.Remove(caller.Clinic, new(person), browser, caller.For("remove-browser"), context.RequestAborted) ? Results.NoContent() : Answers.NotFound();
    }

    // The endpoint itself lets whoever has it send; its fingerprint only lets a browser find itself among them.
    private static object Node(PushSubscription browser) => new
    {
        id = browser.Id,
        service = browser.Endpoint.Host,
        fingerprint = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(browser.Endpoint.AbsoluteUri))),
    };

    private static IEnumerable<Problem> Problems(BrowserForm form)
    {
        if (form.Endpoint.Length > LongestEndpoint || !Uri.TryCreate(form.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme != Uri.UriSchemeHttps || endpoint.UserInfo.Length > 0)
            yield return new("PLB-PUSH-ENDPOINT", "$.endpoint", "This is no address of a push service. Send the endpoint that the browser gave, which begins with https.");
        if (!IsKey(form.Key)) yield return new("PLB-PUSH-KEY", "$.key", "This is no public key on P-256. Send the key p256dh that the browser gave.");
        if (Bytes(form.Secret)?.Length != PushEncryption.SecretLength) yield return new("PLB-PUSH-SECRET", "$.secret", "This is no secret of 16 bytes. Send the key auth that the browser gave.");
    }

    private static bool IsKey(string text)
    {
        if (Bytes(text) is not { } bytes) return false;
        try
        {
            using var key = PushEncryption.Import(bytes);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[]? Bytes(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
