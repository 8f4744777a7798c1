using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>What people agree to: the words in their versions, and the ledger of who gave and took back what.</summary>
internal static class Consenting
{
    private const int LongestWords = 10_000;
    private const int LongestKind = 40;
    private const int FormLimit = 50_000;

    /// <summary>New words of a consent.</summary>
    internal sealed record TextForm
    {
        public required string Kind { get; init; }

        public required string Words { get; init; }
    }

    /// <summary>A line of the ledger.</summary>
    internal sealed record LineForm
    {
        public required string Kind { get; init; }

        /// <summary>The version that was shown.</summary>
        public required int Version { get; init; }

        /// <summary>True when it is given, false when it is taken back.</summary>
        public required bool Given { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/consent-texts", Texts).For([.. Rules.Readers, AccessRole.Patient]).WithName("consent-texts");
        routes.MapPost("/consent-texts", AddText).Accepts<TextForm>("application/json").For(AccessRole.Owner).WithName("add-consent-text");
        routes.MapGet("/people/{person:guid}/consents", Ledger).For([.. Rules.Readers, AccessRole.Patient]).WithName("consents");
        routes.MapPost("/people/{person:guid}/consents", AddLine).Accepts<LineForm>("application/json").For([.. Rules.Writers, AccessRole.Patient]).WithName("add-consent");
    }

    private static async Task<IResult> Texts(HttpContext context, ConsentTexts texts) => Answers.Of((await texts.Of(Caller.Of(context.User).Clinic, context.RequestAborted)).Select(Shown));

    private static async Task<IResult> AddText(HttpContext context, ConsentTexts texts)
    {
        var read = (await context.Request.Value<TextForm>(FormLimit)).Then(form => Read.From(() => form, [.. Problems(form)]));
        if (read is not Read<TextForm>.Success { Value: var form }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        return Answers.Of(Shown(await texts.Add(caller.Clinic, form.Kind, form.Words.Trim(), caller.For("add-consent-text"), context.RequestAborted)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> Ledger(HttpContext context, Guid person, Consents consents, ConsentTexts texts, Persons persons)
    {
        var caller = Caller.Of(context.User);
        if (!caller.Reaches(new(person)) || await persons.Find(caller.Clinic, new(person), caller.For("consents"), context.RequestAborted) is null) return Answers.NotFound();
        var newest = Newest(await texts.Of(caller.Clinic, context.RequestAborted));
        var ledger = await consents.Of(caller.Clinic, new(person), caller.For("consents"), context.RequestAborted);
        return Answers.Of(new
        {
            ledger = ledger.Select(Shown),
            holds = ledger.GroupBy(l => l.Kind).Select(g => g.Last()).Select(l => new
            {
                kind = l.Kind,
                version = l.Version,
                is_given = l.IsGiven,
                // Words that changed since are to be shown and agreed to anew.
                is_outdated = l.IsGiven && newest.TryGetValue(l.Kind, out var now) && Number(now.Version) != l.Version,
            }),
        });
    }

    private static async Task<IResult> AddLine(HttpContext context, Guid person, Consents consents, ConsentTexts texts)
    {
        var read = await context.Request.Value<LineForm>(FormLimit);
        if (read is not Read<LineForm>.Success { Value: var form }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        if (!caller.Reaches(new(person))) return Answers.NotFound();
        var all = await texts.Of(caller.Clinic, context.RequestAborted);
        // Nobody agrees to words of the past; to take back what was agreed to then is always possible.
        var isShown = form.Given ? Newest(all).TryGetValue(form.Kind, out var newest) && newest.Version == form.Version : all.Any(t => t.Kind == form.Kind && t.Version == form.Version);
        if (!isShown) return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-CONSENT-TEXT", "$.version", "There are no such words to agree to now. Read /api/v1/consent-texts and show the newest.");
        return await consents.Add(caller.Clinic, new(person), form.Kind, Number(form.Version), form.Given, caller.For("add-consent"), context.RequestAborted)
            ? Answers.Of(new { kind = form.Kind, version = form.Version, is_given = form.Given }, StatusCodes.Status201Created)
            : Answers.NotFound();
    }

    private static Dictionary<string, ConsentText> Newest(IReadOnlyList<ConsentText> texts) => texts.GroupBy(t => t.Kind).ToDictionary(g => g.Key, g => g.MaxBy(t => t.Version)!);

    private static string Number(int version) => version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static object Shown(ConsentText text) => new { kind = text.Kind, version = text.Version, words = text.Words, made_at = text.MadeAt };

    private static object Shown(Consent line) => new { at = line.At, kind = line.Kind, version = line.Version, is_given = line.IsGiven, actor = line.Actor };

    private static IEnumerable<Problem> Problems(TextForm form)
    {
        if (form.Kind.Length is 0 or > LongestKind || !form.Kind.All(c => char.IsAsciiLetterLower(c) || c == '-')) yield return new("PLB-CONSENT-KIND", "$.kind", $"A kind is a word of small letters and dashes, at most {LongestKind}. Correct it.");
        if (!Entries.IsProse(form.Words, LongestWords)) yield return new("PLB-CONSENT-WORDS", "$.words", $"The words have 1 to {LongestWords} characters. Correct them.");
    }
}
