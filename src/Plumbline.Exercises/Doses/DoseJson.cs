using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>What the command line prints of a text: only the fields that the text states, or the problem.</summary>
public static class DoseJson
{
    /// <summary>One object on one line.</summary>
    public static string Of(Read<StatedDose> read) => read switch
    {
        Read<StatedDose>.Success success => JsonSerializer.Serialize(Fields.Of(success.Value), JsonRules.OneLine),
        Read<StatedDose>.Failure failure => JsonSerializer.Serialize(new Refused(new(failure.Errors[0].Code, failure.Errors[0].Path, failure.Errors[0].Message)), JsonRules.OneLine),
    };

    private sealed record Refused(Told Problem);

    private sealed record Told(string Code, string At, string Message);

    private sealed record Fields
    {
        public Range<int>? Sets { get; init; }

        public Range<int>? Repetitions { get; init; }

        [JsonPropertyName("hold_s")]
        public Range<TimeSpan>? Hold { get; init; }

        [JsonPropertyName("rest_s")]
        public Range<TimeSpan>? Rest { get; init; }

        public Range<int>? TimesPerDay { get; init; }

        public Range<int>? DaysPerWeek { get; init; }

        [JsonPropertyName("every_h")]
        public Range<int>? EveryHours { get; init; }

        [JsonPropertyName("duration_s")]
        public Range<TimeSpan>? Duration { get; init; }

        [JsonPropertyName("distance_m")]
        public Range<Length>? Distance { get; init; }

        public bool? EachSide { get; init; }

        [JsonPropertyName("tempo_s")]
        public Seq<TimeSpan>? Tempo { get; init; }

        public int? GrowToRepetitions { get; init; }

        public static Fields Of(StatedDose dose) => new()
        {
            Sets = dose.Sets,
            Repetitions = dose.Repetitions,
            Hold = dose.Hold,
            Rest = dose.Rest,
            TimesPerDay = dose.TimesPerDay,
            DaysPerWeek = dose.DaysPerWeek,
            EveryHours = dose.EveryHours,
            Duration = dose.Duration,
            Distance = dose.Distance,
            EachSide = dose.Sides == Sides.Each ? true : null,
            Tempo = dose.Tempo,
            GrowToRepetitions = dose.GrowToRepetitions,
        };
    }
}
