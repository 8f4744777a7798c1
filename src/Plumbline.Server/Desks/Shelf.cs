using Microsoft.Extensions.Caching.Memory;
using Plumbline.Storage.Journals;

namespace Plumbline.Server.Desks;

/// <summary>Episodes that were opened lately, so that the next look reads from the database only what was written since. Who may look, and that they looked, is the database's to say each time.</summary>
internal sealed class Shelf : IDisposable
{
    // An event takes 1.4 kB in memory, so that a full shelf takes 280 MB; a clinic's 300 people with a year of sessions have some 160,000.
    private const long MostEvents = 200_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostEvents });

    /// <summary>An episode as it was when it was last opened here; null when that is not known any more.</summary>
    public OpenEpisode? Of(StreamId stream) => kept.Get<OpenEpisode>(stream);

    /// <summary>Keeps an episode.</summary>
    public void Keep(OpenEpisode episode) => kept.Set(episode.Stream, episode, new MemoryCacheEntryOptions { Size = 1 + episode.Journal.Events.Length });

    /// <summary>Forgets an episode.</summary>
    public void Forget(StreamId stream) => kept.Remove(stream);

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();
}
