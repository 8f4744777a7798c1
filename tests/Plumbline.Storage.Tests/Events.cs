using Plumbline.Care.Episodes.Events;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.Tests;

/// <summary>Events, people and those who touch their records.</summary>
internal static class Events
{
    public static Access Clinician { get; } = new("account-17", AccessRole.Clinician, "test");

    public static Access Patient { get; } = new("device-4", AccessRole.Patient, "log-session");

    public static StreamId AnyStream() => new(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()));

    public static JournalEvent Goal(string text = "walk to the shops") =>
        new(Guid.CreateVersion7(), 0, new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), new DateOnly(2026, 3, 2), Actor.Person, new EpisodeEvent.GoalSet(text));

    public static IReadOnlyList<JournalEvent> Goals(int count) => [.. Enumerable.Range(1, count).Select(i => Goal($"walk {i} km"))];
}
