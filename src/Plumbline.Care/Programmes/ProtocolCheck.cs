using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Holds a protocol to itself: exercises or phases or a shell, and weeks that add up.</summary>
internal static class ProtocolCheck
{
    /// <summary>What is wrong with it.</summary>
    public static IEnumerable<Problem> Of(Protocol protocol)
    {
        Problem Wrong(string path, string message) => new("PLB-PROTOCOL-FORM", $"programmes/protocols/{protocol.Id}.json: {path}", message);
        var forms = new[] { protocol.Items.Count > 0, protocol.Phases.Count > 0, protocol.Shell is not null };
        if (forms.Count(f => f) != 1) yield return Wrong("$.items", "A protocol has exercises, or phases, or is a shell. Say one of the three.");
        if (protocol.Weeks < 1) yield return Wrong("$.weeks", "It lasts at least one week. Correct it.");
        if (protocol.Phases.Count > 0 && protocol.Phases.Sum(p => p.Weeks) != protocol.Weeks) yield return Wrong("$.weeks", $"Its phases last {protocol.Phases.Sum(p => p.Weeks)} weeks together and it says {protocol.Weeks}. Correct it.");
        if (protocol.Phases.Select(p => p.Id).Distinct().Count() != protocol.Phases.Count) yield return Wrong("$.phases", "A phase stands there twice. Give one of them another id.");
        if (protocol.Shell is { } shell && (protocol.Access != Exercises.Access.Clinician || shell.Surgery.Count == 0)) yield return Wrong("$.access", "A shell is for clinicians only and names its operations. Correct it.");
        foreach (var phase in protocol.Steps)
        {
            if (phase.Weeks < 1 || phase.Items.Count == 0) yield return Wrong(phase.Id, "A phase has exercises and lasts at least one week. Correct it.");
            foreach (var twice in phase.Items.GroupBy(i => i.Exercise).Where(g => g.Count() > 1)) yield return Wrong(phase.Id, $"{twice.Key} stands there twice. Keep one.");
        }
    }
}
