using System.Globalization;
using System.Text.Json.Nodes;

namespace Plumbline.Bench.Browsers;

/// <summary>Five pages of the demo clinic as Lighthouse judges them, on a slow telephone; and how soon each can be used on this machine, and how much comes with a first visit.</summary>
internal static class Lighthouse
{
    /// <summary>Measures and prints.</summary>
    public static async Task Run()
    {
        using var clinic = await DemoClinic.Open();
        JsonArray pages =
        [
            Asked("sign-in", "/sign-in", null),
            Asked("caseload", "/caseload", clinic.Worker),
            Asked("person", $"/people/{clinic.Person}", clinic.Worker),
            Asked("today", "/today", clinic.Device),
            Asked("session", "/session?session=1", clinic.Device),
        ];
        Console.WriteLine($"| {"page",-9} | {"performance",11} | {"accessibility",13} | {"best practices",14} | {"usable here",11} | {"first visit",11} | {"figure in 3D",12} |");
        Console.WriteLine($"| {new string('-', 9)} | {new string('-', 11)} | {new string('-', 13)} | {new string('-', 14)} | {new string('-', 11)} | {new string('-', 11)} | {new string('-', 12)} |");
        Row("aim", ">= 95", ">= 95", ">= 95", "<= 1 s", "<= 250 KB", "-");
        await foreach (var seen in Chromium.Tells("lighthouse.mjs", clinic, new() { ["pages"] = pages }))
        {
            var scores = seen["scores"]!.AsArray().Select(s => s!.ToString()).ToList();
            Row(seen["name"]!.ToString(), scores[0], scores[1], scores[2], Invariant($"{Number(seen, "interactive_ms") / 1000:0.00} s"), Invariant($"{Number(seen, "first_bytes") / 1024:0} KB"), Invariant($"{Number(seen, "figure_bytes") / 1024:0} KB"));
            foreach (var audit in seen["short"]!.AsArray()) Console.WriteLine($"  falls short: {audit}");
        }
    }

    private static JsonObject Asked(string name, string path, string? token) => new() { ["name"] = name, ["path"] = path, ["token"] = token };

    private static void Row(string name, string performance, string accessibility, string practices, string usable, string visit, string figure) =>
        Console.WriteLine($"| {name,-9} | {performance,11} | {accessibility,13} | {practices,14} | {usable,11} | {visit,11} | {figure,12} |");

    private static double Number(JsonNode of, string name) => of[name]!.GetValue<double>();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
