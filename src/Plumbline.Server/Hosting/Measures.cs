using System.Diagnostics;
using System.Diagnostics.Metrics;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Hosting;

/// <summary>What the server counts of its own work: never who.</summary>
internal sealed class Measures
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Plumbline";

    private readonly Counter<long> events;
    private readonly Counter<long> reminders;
    private readonly Counter<long> letters;

    /// <summary>Makes the counters.</summary>
    public Measures(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        events = meter.CreateCounter<long>("plumbline.events", "{event}", "Events written into episodes, by kind.");
        reminders = meter.CreateCounter<long>("plumbline.reminders", "{reminder}", "Reminders, by way and by what came of them.");
        letters = meter.CreateCounter<long>("plumbline.alert.letters", "{letter}", "Letters about locks that nobody has seen, by what came of them.");
    }

    /// <summary>Events were written.</summary>
    public void Wrote(IEnumerable<JournalEvent> written)
    {
        foreach (var kind in written.CountBy(e => e.What.GetType().Name)) events.Add(kind.Value, new TagList { { "kind", kind.Key } });
    }

    /// <summary>A reminder was sent, or was not taken.</summary>
    public void Reminded(Enum way, bool isTaken) => reminders.Add(1, new TagList { { "way", JsonNames.Of(way) }, { "taken", isTaken } });

    /// <summary>A letter about locks was sent, or was not taken.</summary>
    public void WroteLetter(bool isTaken) => letters.Add(1, new TagList { { "taken", isTaken } });
}
