using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Intakes;

/// <summary>An intake without the parts that could not be read.</summary>
/// <param name="Form">What is left.</param>
/// <param name="Gone">The JSON paths that were taken out; nobody is told that they are missing.</param>
internal sealed record Mending(IntakeForm Form, ImmutableHashSet<string> Gone)
{
    private static readonly JsonDocumentOptions Syntax = new() { MaxDepth = 32 };

    /// <summary>The text without the places that the problems name; null when it is no JSON object at all.</summary>
    public static Mending? Without(string file, string text, ImmutableArray<Problem> problems)
    {
        if (text.Length > IntakeReader.Limit) return null;
        var prefix = $"{file}: ";
        var gone = problems.Where(p => p.Path.StartsWith(prefix, StringComparison.Ordinal)).Select(p => p.Path[prefix.Length..]).ToImmutableHashSet();
        try
        {
            using var document = JsonDocument.Parse(text, Syntax);
            if (document.RootElement.ValueKind != JsonValueKind.Object || gone.Contains("$")) return null;
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer)) Copy(document.RootElement, "$", gone, writer);
            return StrictJson.Read<IntakeForm>(file, System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan)) is Read<IntakeForm>.Success left ? new Mending(left.Value, gone) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Copy(JsonElement element, string path, ImmutableHashSet<string> gone, Utf8JsonWriter writer)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (var property in element.EnumerateObject().Where(p => !gone.Contains($"{path}.{p.Name}")))
            {
                writer.WritePropertyName(property.Name);
                Copy(property.Value, $"{path}.{property.Name}", gone, writer);
            }

            writer.WriteEndObject();
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var (index, item) in element.EnumerateArray().Index())
                if (!gone.Contains($"{path}[{index}]")) Copy(item, $"{path}[{index}]", gone, writer);
            writer.WriteEndArray();
        }
        else
        {
            element.WriteTo(writer);
        }
    }
}
