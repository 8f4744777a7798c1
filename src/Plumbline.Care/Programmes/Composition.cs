using System.Text.Json.Serialization;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>What a programme is made of in each stage, and its limits: the content of <c>programmes/composition.json</c>.</summary>
public sealed record Composition
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of these rules.</summary>
    public required string Version { get; init; }

    /// <summary>The most items of one day's session, aerobic work included.</summary>
    public required Sourced<int> ItemsPerSession { get; init; }

    /// <summary>From which spinal load class on an item is demanding.</summary>
    public required Sourced<int> DemandingLoadClass { get; init; }

    /// <summary>The most demanding items that may be new in one week.</summary>
    public required Sourced<int> NewDemandingItems { get; init; }

    /// <summary>From which spinal load class on strength work is hard and its muscles need rest.</summary>
    public required Sourced<int> HardLoadClass { get; init; }

    /// <summary>Hours of rest between two hard days of a muscle group.</summary>
    [JsonPropertyName("rest_h")]
    public required Sourced<int> RestHours { get; init; }

    /// <summary>The fewest strength days a week that count as enough.</summary>
    public required Sourced<int> StrengthDaysLeast { get; init; }

    /// <summary>The fewest aerobic days a week that count as enough.</summary>
    public required Sourced<int> AerobicDaysLeast { get; init; }

    /// <summary>For how many days after the screening sessions may be played.</summary>
    public required Sourced<int> ValidDays { get; init; }

    /// <summary>The shortest walk that is worth a line in a programme, in seconds.</summary>
    [JsonPropertyName("shortest_walk_s")]
    public required Sourced<int> ShortestWalkSeconds { get; init; }

    /// <summary>Positions in the order of a session; a change of position is a step from one group to another.</summary>
    public required Seq<Seq<Posture>> PositionGroups { get; init; }

    /// <summary>Which weekdays are used, for each number of days a person has.</summary>
    public required Seq<WeekLayout> Weeks { get; init; }

    /// <summary>The holding plan.</summary>
    public required StagePlan Holding { get; init; }

    /// <summary>The plan of each stage that an intake can lead to.</summary>
    public required Seq<StagePlan> Stages { get; init; }
}

/// <summary>Which weekdays a person with so many days uses for what.</summary>
/// <param name="Days">How many days the person has, 1 to 7.</param>
/// <param name="All">The days with a session.</param>
/// <param name="Strength">Those with strength work.</param>
/// <param name="Aerobic">Those with aerobic work.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record WeekLayout(int Days, Seq<DayOfWeek> All, Seq<DayOfWeek> Strength, Seq<DayOfWeek> Aerobic, string Source, Basis Basis)
{
    /// <summary>The weekdays of a kind of day.</summary>
    public Seq<DayOfWeek> On(DayKind kind) => kind switch
    {
        DayKind.EveryDay => All,
        DayKind.Strength => Strength,
        DayKind.Aerobic => Aerobic,
        DayKind.Other => [.. All.Where(day => !Strength.Contains(day))],
    };
}

/// <summary>Kinds of days in a person's week.</summary>
public enum DayKind
{
    /// <summary>Every day with a session.</summary>
    EveryDay,

    /// <summary>Days with strength work.</summary>
    Strength,

    /// <summary>Days with a session but no strength work.</summary>
    Other,

    /// <summary>Days with aerobic work.</summary>
    Aerobic,
}
