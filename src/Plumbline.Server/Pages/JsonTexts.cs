using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Server.Pages.Components;

namespace Plumbline.Server.Pages;

/// <summary>Texts out of an answer of the API.</summary>
internal static class JsonTexts
{
    /// <summary>The text under a key; empty when there is none.</summary>
    public static string Text(this JsonNode? node, string key) => node?[key]?.GetValue<string>() ?? "";

    /// <summary>The day under a key.</summary>
    public static DateOnly Day(this JsonNode? node, string key) => DateOnly.ParseExact(node.Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day under a key, as people read it.</summary>
    public static string DayText(this JsonNode? node, string key) => PlotDrawing.Written(node.Day(key));

    /// <summary>The moment under a key by the clock of a time zone, as people read it.</summary>
    public static string MomentText(this JsonNode? node, string key, string zone) => At(node, key, zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day of the moment under a key by the clock of a time zone, as people read it.</summary>
    public static string DayText(this JsonNode? node, string key, string zone) => At(node, key, zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The texts of a list, or the <c>text</c> of its objects.</summary>
    public static IEnumerable<string> Texts(this JsonNode? list) => list?.AsArray().Select(t => t is JsonObject o ? o.Text("text") : t!.GetValue<string>()) ?? [];

    private static DateTimeOffset At(JsonNode? node, string key, string zone) => TimeZoneInfo.ConvertTime(node![key]!.GetValue<DateTimeOffset>(), TimeZoneInfo.FindSystemTimeZoneById(zone));
}
