using System.Globalization;
using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Takes the phase of a filled shell that a person is in, or says what is missing.</summary>
/// <remarks>
/// Codes: <c>PLB-SHELL-UNFILLED</c> nobody filled it, <c>-OTHER</c> it is filled for another protocol, <c>-NAME</c> nobody is named, <c>-SURGERY</c> the intake tells of no such operation,
/// <c>-DATE</c> the day of the operation does not fit the intake or something was filled in later than the screening, <c>-EARLY</c> exercises are not allowed yet, <c>-PHASE</c> no such phase,
/// <c>-EMPTY</c> no exercise for the phase that the person is in, <c>-LIMIT</c> a limit that cannot be.
/// </remarks>
public static class Shells
{
    /// <summary>The most characters of a text that is filled in.</summary>
    public const int LongestText = 200;

    /// <summary>The phase that the person is in, with what the clinician filled in.</summary>
    /// <param name="protocol">The shell.</param>
    /// <param name="filled">What was filled in; null when nothing was.</param>
    /// <param name="around">The person and the rules.</param>
    /// <param name="conditions">The conditions, for their phases.</param>
    public static Read<ProtocolPhase> PhaseOf(Protocol protocol, FilledShell? filled, Circumstances around, IReadOnlyDictionary<string, Condition> conditions)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(around);
        ArgumentNullException.ThrowIfNull(conditions);
        var shell = protocol.Shell ?? throw new ArgumentException($"{protocol.Id} is no shell.", nameof(protocol));
        if (filled is null) return Read.Fail<ProtocolPhase>("PLB-SHELL-UNFILLED", protocol.Id, "Only a clinician fills this plan in, with what the surgeon allows. Fill in its form first; it is proposed from that.");
        var (phases, weeks) = (conditions[shell.Condition].Phases, WeeksSince(shell, around.Intake.Surgery));
        var phase = Now(shell, around.Intake.Surgery, conditions);
        var items = filled.Phases.FirstOrDefault(p => p.Id == phase?.Id)?.Items ?? [];
        return Read.From(
            () => new ProtocolPhase { Id = phase!.Id, About = $"{protocol.About} {phase.About}", Weeks = protocol.Weeks, Items = items, Source = protocol.Source, Basis = protocol.Basis },
            [.. Problems(protocol, filled, around, weeks, phases, items.Count)]);
    }

    /// <summary>The phase that a person is in; null when there was no operation that the shell is for.</summary>
    /// <param name="shell">What the shell is for.</param>
    /// <param name="surgery">The operation that the intake tells of.</param>
    /// <param name="conditions">The conditions, for their phases.</param>
    public static RecoveryPhase? Now(ProtocolShell shell, Surgery? surgery, IReadOnlyDictionary<string, Condition> conditions)
    {
        ArgumentNullException.ThrowIfNull(shell);
        ArgumentNullException.ThrowIfNull(conditions);
        var weeks = WeeksSince(shell, surgery);
        return conditions[shell.Condition].Phases.FirstOrDefault(p => p.FromWeek <= weeks && !(weeks >= p.BelowWeek));
    }

    /// <summary>The limits as sentences.</summary>
    public static Seq<string> Says(FilledShell filled)
    {
        ArgumentNullException.ThrowIfNull(filled);
        var limits = filled.Limits;
        return
        [
            $"{filled.FilledBy.Trim()} filled in these limits on {filled.On:yyyy-MM-dd} for {limits.Operation.Trim()} ({limits.Levels.Trim()}) of {limits.OperatedOn:yyyy-MM-dd}.",
            string.Create(CultureInfo.InvariantCulture, $"Lift no more than {limits.LiftingLimitKg:0.##} kg, and sit no longer than {limits.SittingLimitMin} minutes at a stretch."),
            $"Brace: {limits.Brace.Trim().TrimEnd('.')}.",
            limits.BendAndTwist ? "Bending and twisting are allowed with control." : "Do not bend or twist your back.",
            limits.Driving ? "You may drive." : "Do not drive yet.",
        ];
    }

    private static int? WeeksSince(ProtocolShell shell, Surgery? surgery) => surgery is not null && shell.Surgery.Contains(surgery.Type) ? surgery.WeeksAgo : null;

    private static IEnumerable<Problem> Problems(Protocol protocol, FilledShell filled, Circumstances around, int? weeks, Seq<RecoveryPhase> phases, int items)
    {
        static Problem Wrong(string code, string path, string message) => new($"PLB-SHELL-{code}", path, message);
        var (limits, on) = (filled.Limits, around.Screening.On);
        if (filled.Format != 1 || filled.Protocol != protocol.Id) yield return Wrong("OTHER", "$.protocol", $"It is filled for \"{filled.Protocol}\" (format {filled.Format}). Fill the form of {protocol.Id}.");
        foreach (var (name, text) in new[] { ("filled_by", filled.FilledBy), ("limits.operation", limits.Operation), ("limits.levels", limits.Levels), ("limits.brace", limits.Brace) })
            if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText) yield return Wrong("NAME", $"$.{name}", $"It needs 1 to {LongestText} characters. Fill it in.");
        if (limits.LiftingLimitKg is < 0 or > 100) yield return Wrong("LIMIT", "$.limits.lifting_limit_kg", "A lifting limit is 0 to 100 kg. Correct it.");
        if (limits.SittingLimitMin is < 0 or > 1440) yield return Wrong("LIMIT", "$.limits.sitting_limit_min", "A sitting limit is 0 to 1440 minutes. Correct it.");
        if (weeks is not { } since)
        {
            yield return Wrong("SURGERY", "intake", "The intake tells of no operation that this shell is for. Correct the intake, or take another shell.");
            yield break;
        }

        var told = (on.DayNumber - limits.OperatedOn.DayNumber) / 7;
        if (limits.OperatedOn > on) yield return Wrong("DATE", "$.limits.operated_on", $"This day is later than the last questions, of {on:yyyy-MM-dd}. Correct it.");
        else if (Math.Abs(told - since) > 1) yield return Wrong("DATE", "$.limits.operated_on", $"That is {told} weeks before the last questions, which say {since}. Correct the one or the other.");
        if (filled.On > on || (filled.On < limits.OperatedOn && limits.OperatedOn <= on)) yield return Wrong("DATE", "$.on", "It is filled in after the operation and not after the screening. Correct the day.");
        if (limits.ExerciseFrom > on) yield return Wrong("EARLY", "$.limits.exercise_from", $"Exercises are allowed from {limits.ExerciseFrom:yyyy-MM-dd} on. Propose again then.");
        foreach (var unknown in filled.Phases.Where(f => phases.All(p => p.Id != f.Id))) yield return Wrong("PHASE", "$.phases", $"There is no phase \"{unknown.Id}\"; there is: {string.Join(", ", phases.Select(p => p.Id))}. Correct it.");
        if (items == 0) yield return Wrong("EMPTY", "$.phases", "No exercise is filled in for the phase that the person is in. Fill it in.");
    }
}
