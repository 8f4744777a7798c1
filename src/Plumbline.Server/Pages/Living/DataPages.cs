using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Living;

/// <summary>What the clinic keeps of somebody, and what they may do about it: take it along, agree or not, sign a device out, ask to be erased.</summary>
internal static class DataPages
{
    private static readonly string[] Told = ["consent", "erasure", "device"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/my/data", Show).For(AccessRole.Patient);
        routes.MapForm("/my/data/consents", Consent).For(AccessRole.Patient);
        routes.MapForm("/my/data/erasure", Erase).For(AccessRole.Patient);
        routes.MapForm("/my/data/devices/{device:guid}", EndDevice).For(AccessRole.Patient);
    }

    private static async Task<IResult> Show(HttpContext context, Words words, string? done = null)
    {
        var me = ("person", (object)LivingPages.Me(context));
        var (erasure, devices) = (await Api.Call(context, "erasure-requests-of-person", null, me), await Api.Call(context, "devices", null, me));
        var (texts, ledger) = (await Api.Call(context, "consent-texts"), await Api.Call(context, "consents", null, me));
        return erasure.IsDone && ledger.IsDone
            ? Page.Of<DataPage>(("Person", LivingPages.Me(context)), ("This", Caller.Of(context.User).Id), ("Zone", await LivingPages.Zone(context)), ("Erasure", erasure.Json), ("Devices", devices.Json), ("Consents", AskedConsent.Of(texts.Json!, ledger.Json!)), ("Done", Told.Contains(done) ? words["done.my_" + done] : null))
            : PageFaults.NotFound();
    }

    private static async Task<IResult> Consent(HttpContext context)
    {
        var form = await Forms.Body(context, "kind", "version", "given");
        var body = new JsonObject { ["kind"] = form["kind"]?.ToString() ?? "", ["version"] = int.TryParse(form["version"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0, ["given"] = form["given"]?.ToString() == "yes" };
        var answer = await Api.Call(context, "add-consent", body, ("person", LivingPages.Me(context)));
        return answer.IsDone ? Page.Next("/my/data?done=consent") : PageFaults.NotFound();
    }

    private static async Task<IResult> Erase(HttpContext context)
    {
        var answer = await Api.Call(context, "ask-erasure", null, ("person", LivingPages.Me(context)));
        return answer.IsDone ? Page.Next("/my/data?done=erasure") : PageFaults.NotFound();
    }

    private static async Task<IResult> EndDevice(HttpContext context, Guid device)
    {
        var answer = await Api.Call(context, "end-device", null, ("person", LivingPages.Me(context)), ("device", device));
        return answer.IsDone ? Page.Next("/my/data?done=device") : PageFaults.NotFound();
    }
}

/// <summary>Something that somebody is asked to agree to.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Version">The newest version of its words.</param>
/// <param name="Words">The words.</param>
/// <param name="IsGiven">Whether they agree now.</param>
/// <param name="Held">The version that they agreed to last; null when never.</param>
public sealed record AskedConsent(string Kind, int Version, string Words, bool IsGiven, int? Held)
{
    /// <summary>Each kind with its newest words.</summary>
    public static IReadOnlyList<AskedConsent> Of(JsonNode texts, JsonNode ledger)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(ledger);
        var holds = ledger["holds"]!.AsArray().ToDictionary(h => h.Text("kind"), h => h!);
        return [.. texts.AsArray().GroupBy(t => t.Text("kind")).Select(kind =>
        {
            var newest = kind.MaxBy(t => t!["version"]!.GetValue<int>())!;
            var held = holds.GetValueOrDefault(kind.Key);
            return new AskedConsent(
                kind.Key, newest["version"]!.GetValue<int>(), newest.Text("words"), held?["is_given"]!.GetValue<bool>() == true && !held["is_outdated"]!.GetValue<bool>(),
                int.TryParse(held?["version"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null);
        })];
    }
}
