using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Plumbline.Motion.Reading;

/// <summary>The one way in which this house writes JSON: snake_case keys that end in their unit, kebab-case values, nothing unknown, doubled or null.</summary>
public static class JsonRules
{
    /// <summary>Options for every file, form and answer of the program.</summary>
    /// <remarks>A <see cref="TimeSpan"/> is a number of seconds (keys end in <c>_s</c>), a <see cref="Length"/> a number of metres (<c>_m</c>), a <see cref="Range{T}"/> is <c>[min, max]</c>.</remarks>
    public static JsonSerializerOptions Options { get; } = Make(indented: true);

    /// <summary>The same without line breaks: one object a line.</summary>
    public static JsonSerializerOptions OneLine { get; } = Make(indented: false);

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DictionaryKeyPolicy = null,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            NumberHandling = JsonNumberHandling.Strict,
            WriteIndented = indented,
            NewLine = "\n",
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
                new SecondsConverter(),
                new LengthConverter(),
                new RangeConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }
}

/// <summary>A time span as a number of seconds.</summary>
public sealed class SecondsConverter : JsonConverter<TimeSpan>
{
    /// <inheritdoc />
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number) throw new JsonException("expected a number of seconds");
        var seconds = reader.GetDouble();
        // Rounded, for TimeSpan.FromSeconds cuts: 4.35 would come back as 4.3499999.
        return seconds is >= 0 and <= 604_800 ? TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond)) : throw new JsonException("expected seconds between 0 and 604800 (a week)");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.TotalSeconds);
    }
}

/// <summary>A length as a number of metres.</summary>
public sealed class LengthConverter : JsonConverter<Length>
{
    /// <inheritdoc />
    public override Length Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number) throw new JsonException("expected a number of metres");
        var metres = reader.GetDouble();
        return metres is >= 0 and <= 1_000_000 ? Length.FromMetres(metres) : throw new JsonException("expected metres between 0 and 1000000");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Length value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Metres);
    }
}

/// <summary>A range as <c>[min, max]</c>.</summary>
public sealed class RangeConverter : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Range<>);

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()[0]))!;

    private sealed class Of<T> : JsonConverter<Range<T>> where T : struct, IComparable<T>
    {
        public override Range<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("expected [min, max]");
            var ends = JsonSerializer.Deserialize<T[]>(ref reader, options);
            if (ends is not [var min, var max]) throw new JsonException("expected [min, max], two numbers");
            return min.CompareTo(max) <= 0 ? new Range<T>(min, max) : throw new JsonException("expected [min, max] with min not above max");
        }

        public override void Write(Utf8JsonWriter writer, Range<T> value, JsonSerializerOptions options)
        {
            ArgumentNullException.ThrowIfNull(writer);
            writer.WriteStartArray();
            JsonSerializer.Serialize(writer, value.Min, options);
            JsonSerializer.Serialize(writer, value.Max, options);
            writer.WriteEndArray();
        }
    }
}
