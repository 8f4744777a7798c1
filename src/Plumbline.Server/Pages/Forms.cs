using System.Globalization;
using System.Text.Json.Nodes;

namespace Plumbline.Server.Pages;

/// <summary>What people typed into a page's form.</summary>
internal static class Forms
{
    /// <summary>Whether it is read, as far as a form was sent.</summary>
    public static async Task<bool> IsRead(HttpContext context)
    {
        try
        {
            await Read(context);
            return true;
        }
        catch (InvalidDataException)
        {
            // More fields, or longer ones, than the framework takes.
            return false;
        }
    }

    /// <summary>Every field of it; nothing when no form was sent.</summary>
    public static async Task<IFormCollection> Read(HttpContext context) => context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;

    /// <summary>The same once more, to be shown again.</summary>
    public static IFormCollection Given(HttpContext context) => context.Request.HasFormContentType ? context.Request.Form : FormCollection.Empty;

    /// <summary>The fields that were filled in, as the body of a call.</summary>
    public static async Task<JsonObject> Body(HttpContext context, params IEnumerable<string> names)
    {
        var form = await Read(context);
        return new(names.Where(n => !string.IsNullOrWhiteSpace(form[n])).Select(n => KeyValuePair.Create(n, (JsonNode?)form[n].ToString())));
    }

    /// <summary>A text as it was typed; null when nothing was.</summary>
    public static JsonValue? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : JsonValue.Create(text);

    /// <summary>A number as it was typed, with a comma or a point; null when nothing was. What is no number goes to the reader as it is, which says so.</summary>
    public static JsonValue? Number(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(text);
}
