using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Desks;

/// <summary>The key of a decision, which counts once however often it is sent: it becomes the identity of what is written first.</summary>
/// <param name="Id">The key.</param>
/// <param name="IsThat">Whether what is written under the key is this decision.</param>
/// <param name="Place">Where the key was given, as it is shown in problems.</param>
internal sealed record DecisionKey(Guid Id, Func<JournalEvent, bool> IsThat, string Place)
{
    /// <summary>What was written under the key before; null when nothing was.</summary>
    public JournalEvent? In(Journal journal) => journal.Events.FirstOrDefault(e => e.Id == Id);

    /// <summary>The deeds, the first of them under the key.</summary>
    public Seq<Deed> On(Seq<Deed> deeds) => deeds.Select((deed, index) => index == 0 ? deed with { Id = Id } : deed).ToSeq();
}
