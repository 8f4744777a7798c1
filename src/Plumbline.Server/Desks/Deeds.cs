using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Desks;

/// <summary>Deeds in short.</summary>
internal static class Deeds
{
    /// <summary>One deed of the caller.</summary>
    public static Read<Seq<Deed>> One(EpisodeEvent what, OpenEpisode episode) => Of(new Deed(what, episode.Actor));

    /// <summary>Several, in their order.</summary>
    public static Read<Seq<Deed>> Of(params IEnumerable<Deed> deeds) => deeds.ToSeq();
}
