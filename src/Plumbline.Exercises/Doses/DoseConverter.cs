using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>Writes a complete dose as the keys of a stated one with <c>holds_per_repetition</c> and <c>defaults</c>, and reads it back exactly.</summary>
/// <remarks><c>duration_s</c> makes it a duration, <c>distance_m</c> a distance, neither of them repetitions.</remarks>
public sealed class DoseConverter : JsonConverter<Dose>
{
    private static readonly string[] Keys =
        ["sets", "repetitions", "hold_s", "rest_s", "times_per_day", "days_per_week", "every_h", "duration_s", "distance_m", "sides", "tempo_s", "end_feel"];

    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => typeof(Dose).IsAssignableFrom(typeToConvert);

    /// <inheritdoc />
    public override Dose Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("expected a dose in { }");
        var written = JsonSerializer.Deserialize<Written>(ref reader, options)!;
        if (written.Defaults.FirstOrDefault(k => !Keys.Contains(k)) is { } unknown)
            throw new JsonException($"\"{unknown}\" in defaults is no part of a dose");
        return written.ToDose();
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Dose value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, Written.Of(value), options);

    private sealed record Written
    {
        public Range<int>? Sets { get; init; }

        public Range<int>? Repetitions { get; init; }

        [JsonPropertyName("hold_s")]
        public Range<TimeSpan>? Hold { get; init; }

        public int? HoldsPerRepetition { get; init; }

        [JsonPropertyName("rest_s")]
        public Range<TimeSpan>? Rest { get; init; }

        [JsonPropertyName("duration_s")]
        public Range<TimeSpan>? Duration { get; init; }

        [JsonPropertyName("distance_m")]
        public Range<Length>? Distance { get; init; }

        public Sides? Sides { get; init; }

        [JsonPropertyName("tempo_s")]
        public Seq<TimeSpan>? Tempo { get; init; }

        public int? GrowToRepetitions { get; init; }

        public Range<int>? TimesPerDay { get; init; }

        [JsonPropertyName("every_h")]
        public Range<int>? EveryHours { get; init; }

        public Range<int>? DaysPerWeek { get; init; }

        public EndFeel? EndFeel { get; init; }

        public required Seq<string> Defaults { get; init; }

        public static Written Of(Dose dose)
        {
            var parts = DoseParts.Of(dose);
            return new()
            {
                Sets = parts.Sets,
                Repetitions = parts.Repetitions,
                Hold = parts.Hold,
                HoldsPerRepetition = dose is Dose.Repetitions d ? d.HoldsPerRepetition : null,
                Rest = parts.Rest,
                Duration = parts.Duration,
                Distance = parts.Distance,
                Sides = parts.Sides,
                Tempo = parts.Tempo,
                GrowToRepetitions = parts.GrowToRepetitions,
                TimesPerDay = parts.TimesPerDay,
                EveryHours = parts.EveryHours,
                DaysPerWeek = parts.DaysPerWeek,
                EndFeel = parts.EndFeel,
                Defaults = DoseParts.DefaultsOf(dose).ToSeq(),
            };
        }

        public Dose ToDose()
        {
            if (Duration is { } time)
            {
                None("a duration", Repetitions, Hold, HoldsPerRepetition, Tempo, GrowToRepetitions, Distance);
                return new Dose.Duration { Time = Part(time, "duration_s"), Sets = Need(Sets, "sets"), Rest = Need(Rest, "rest_s"), Sides = Need(Sides, "sides"), Frequency = Often(), EndFeel = Need(EndFeel, "end_feel") };
            }

            if (Distance is { } way)
            {
                None("a distance", Repetitions, Hold, HoldsPerRepetition, Tempo, GrowToRepetitions, Sides);
                return new Dose.Distance { Way = Part(way, "distance_m"), Sets = Need(Sets, "sets"), Rest = Need(Rest, "rest_s"), Frequency = Often(), EndFeel = Need(EndFeel, "end_feel") };
            }

            return new Dose.Repetitions
            {
                Sets = Need(Sets, "sets"),
                Count = Need(Repetitions, "repetitions"),
                Hold = Need(Hold, "hold_s"),
                HoldsPerRepetition = HoldsPerRepetition ?? throw Missing("holds_per_repetition"),
                Rest = Need(Rest, "rest_s"),
                Sides = Need(Sides, "sides"),
                Tempo = Need(Tempo, "tempo_s"),
                GrowTo = GrowToRepetitions,
                Frequency = Often(),
                EndFeel = Need(EndFeel, "end_feel"),
            };
        }

        private Frequency Often() => (TimesPerDay, EveryHours) switch
        {
            ({ } times, null) => new Frequency.TimesPerDay { Times = Part(times, "times_per_day"), DaysPerWeek = Need(DaysPerWeek, "days_per_week") },
            (null, { } hours) => new Frequency.EveryHours { Hours = Part(hours, "every_h"), DaysPerWeek = Need(DaysPerWeek, "days_per_week") },
            (null, null) => throw Missing("times_per_day"),
            _ => throw new JsonException("a dose has times_per_day or every_h, not both"),
        };

        private Part<T> Need<T>(T? value, string key) where T : struct => value is { } said ? Part(said, key) : throw Missing(key);

        private Part<T> Part<T>(T value, string key) => new(value, Defaults.Contains(key) ? PartBasis.Default : PartBasis.Stated);

        private static JsonException Missing(string key) => new($"the key \"{key}\" of the dose is missing");

        private static void None(string kind, params object?[] parts)
        {
            if (parts.Any(p => p is not null)) throw new JsonException($"{kind} has no repetitions, hold, tempo or growth, and is not time and way at once");
        }
    }
}
