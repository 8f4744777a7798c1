using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Living;

/// <summary>What a device keeps for when there is no connection: the pages of the next days as they would be sent, made by the same templates, and the worker that brings them out.</summary>
internal static class OfflinePages
{
    private const string Script = "scripts/service-worker.js";

    // These are shown whoever asks, on every day.
    private static readonly string[] Always = ["/warning-signs", "/connect"];

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/service-worker.js", Worker).AllowAnonymous().ExcludeFromDescription().WithName("service-worker");
        routes.MapPage("/connect", async (HttpContext context, Practice practice, ClinicChoices choices) => Page.Of<ConnectPage>(("Signs", LivingPages.Signs(practice)), ("Numbers", await LivingPages.Numbers(context, choices)))).AllowAnonymous();
        routes.MapPage("/ahead", Ahead).For(AccessRole.Patient);
    }

    // Its text changes with all that it keeps, and that is how a browser knows that there is a new one.
    private static IResult Worker(HttpContext context, Practice practice)
    {
        Headers.ForPage(context.Response);
        context.Response.Headers.CacheControl = "no-cache";
        var kept = new
        {
            version = $"{SiteFiles.Version}-{practice.Catalogue.Version.Version}-{practice.Sessions.Facts.Version}",
            files = SiteFiles.Addresses(IsNeeded),
            pages = Always,
            icon = SiteFiles.Address("icons/icon-192.png"),
        };
        return Results.Text($"self.plumbline = {JsonSerializer.Serialize(kept, JsonRules.OneLine)};\n{SiteFiles.Text(Script)}", "text/javascript");
    }

    private static JsonArray Listed(IEnumerable<string> addresses) => [.. addresses.Select(a => (JsonNode)a)];

    // The body that moves is larger than all the rest, so it is kept last.
    private static bool IsStage(string name) => name.StartsWith("scripts/stage-", StringComparison.Ordinal);

    private static bool IsNeeded(string name) => name != Script && !IsStage(name) && Path.GetExtension(name) is ".css" or ".js" or ".svg" or ".woff2" or ".webmanifest";

    private static async Task<IResult> Ahead(HttpContext context)
    {
        var ahead = await Api.Call(context, "ahead", null, ("person", LivingPages.Me(context)));
        if (!ahead.IsDone) return PageFaults.NotFound();
        var (pages, files, moving, before) = (new JsonArray(), new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal), (IReadOnlyList<JsonNode>)[]);
        foreach (var day in ahead.Json!["plans"]!.AsArray().GroupBy(p => p.Text("day")))
        {
            List<JsonNode> plans = [.. day.Select(p => p!)];
            void Keep(string address, string html) => pages.Add((JsonNode)new JsonObject { ["day"] = day.Key, ["address"] = address, ["html"] = html });
            Keep("/today", await Page.Text<TodayPage>(context.RequestServices, await LivingPages.OfToday(context, plans, ("IsAhead", true), ("Before", before.LastOrDefault(LivingPages.IsToDo)))));
            foreach (var plan in plans.Where(LivingPages.IsToDo))
            {
                foreach (var exercise in await ShownExercise.Of(context, plan["script"]))
                {
                    if (exercise.Pictures is not { } pictures) continue;
                    files.UnionWith([pictures.Small, pictures.Start, pictures.End]);
                    moving.UnionWith([pictures.Body, pictures.Movement]);
                }

                Keep(string.Create(CultureInfo.InvariantCulture, $"/session?session={plan["script"]!["session"]!.GetValue<int>()}"), await Page.Text<SessionPage>(context.RequestServices, await LivingPages.OfSession(context, plan, ("IsAhead", true))));
            }

            before = plans;
        }

        var kept = new JsonObject
        {
            ["person"] = LivingPages.Me(context),
            ["day"] = ahead.Json.Text("day"),
            ["version"] = ahead.Json["version"]!.DeepClone(),
            ["locked"] = ahead.Json["locked"]!.DeepClone(),
            ["site"] = SiteFiles.Version,
            ["pages"] = pages,
            ["files"] = Listed(files),
            ["moving"] = Listed(moving.Concat(SiteFiles.Addresses(IsStage))),
        };
        return Packed(context, kept.ToJsonString());
    }

    // A week of pages repeats itself: packed it is a tenth. There is nothing in it that somebody else could have put there to guess the rest by.
    private static IResult Packed(HttpContext context, string json)
    {
        // The pages are kept under the policy that they come with.
        Headers.ForPage(context.Response);
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal)) return Results.Text(json, "application/json");
        context.Response.Headers.ContentEncoding = "br";
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(System.Text.Encoding.UTF8.GetBytes(json));
        return Results.Bytes(packed.ToArray(), "application/json");
    }
}
