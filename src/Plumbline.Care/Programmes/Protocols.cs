using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Ladders;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Takes a ready-made protocol through the same gate as every other proposal: what is blocked is taken out, with the reason and what may be given instead.</summary>
public static class Protocols
{
    /// <summary>Proposes a protocol for a person.</summary>
    /// <param name="around">The person, the gate and the rules.</param>
    /// <param name="id">The protocol's id.</param>
    /// <param name="wish">Which phase, and what a clinician filled in; the first phase when null.</param>
    /// <returns>The proposal; <c>PLB-PROTOCOL-UNKNOWN</c> no such protocol, <c>-PHASE</c> no such phase, <c>-DIRECTION</c> another movement eases the person; the problems of a shell or of doses.</returns>
    public static Read<Proposal> Propose(Circumstances around, string id, ProtocolWish? wish = null)
    {
        ArgumentNullException.ThrowIfNull(around);
        if (around.Rules.Protocols.FirstOrDefault(p => p.Id == id) is not { } protocol)
        {
            var near = Nearest.Of(id, around.Rules.Protocols.Select(p => p.Id));
            return Read.Fail<Proposal>("PLB-PROTOCOL-UNKNOWN", id, $"There is no such protocol. {(near is null ? $"Take one of: {string.Join(", ", around.Rules.Protocols.Select(p => p.Id))}." : $"Did you mean \"{near}\"?")}");
        }

        // What the gate keeps closed stays closed, whatever is wished for.
        if (around.Screening.Programme is ProgrammeAccess.None or ProgrammeAccess.ClinicianOnly) return ProposalEngine.Gate(around, _ => throw new System.Diagnostics.UnreachableException());
        return Step(protocol, wish ?? new(), around).Then(step => Propose(around, protocol, step, wish?.Filled));
    }

    private static Read<ProtocolPhase> Step(Protocol protocol, ProtocolWish wish, Circumstances around)
    {
        if (protocol.Eases is { } eases && around.Intake.Direction != eases && around.Intake.Direction != Direction.Unknown)
            return Read.Fail<ProtocolPhase>("PLB-PROTOCOL-DIRECTION", protocol.Id, $"It is for somebody whom {Words(eases)} eases, and the intake says {Words(around.Intake.Direction)}. Take another protocol.");
        if (protocol.Shell is not null)
        {
            return wish.Phase is null
                ? Shells.PhaseOf(protocol, wish.Filled, around, wish.Conditions)
                : Read.Fail<ProtocolPhase>("PLB-PROTOCOL-PHASE", protocol.Id, "The weeks since the operation decide its phase. Leave the phase out.");
        }

        var phase = wish.Phase ?? 1;
        return phase >= 1 && phase <= protocol.Steps.Count
            ? protocol.Steps[phase - 1]
            : Read.Fail<ProtocolPhase>("PLB-PROTOCOL-PHASE", protocol.Id, $"It has {(protocol.Steps.Count == 1 ? "one phase" : $"phases 1 to {protocol.Steps.Count}")}. Choose one of them.");
    }

    private static string Words(Direction direction) => direction switch
    {
        Direction.Flexion => "bending forward",
        Direction.Extension => "bending back",
        Direction.None => "neither",
        Direction.Unknown => "not known",
    };

    private static Read<Proposal> Propose(Circumstances around, Protocol protocol, ProtocolPhase step, FilledShell? filled)
    {
        var lines = step.Items.Select(item => Line(item, protocol, step, around)).ToList();
        return Read.From(() => ProposalEngine.Gate(around, plan => Plan(around, plan, protocol, step, filled, lines)), [.. lines.SelectMany(l => l.Problems)]);
    }

    private sealed record ProtocolLine(ProtocolItem Item, CatalogueExercise? Exercise, Read<Dose>? Dose, string Variant, string Source, Basis Basis, IReadOnlyList<Problem> Problems);

    private static ProtocolLine Line(ProtocolItem item, Protocol protocol, ProtocolPhase step, Circumstances around)
    {
        var path = $"{protocol.Id}: {item.Exercise}";
        if (!around.Catalogue.ById.TryGetValue(item.Exercise, out var exercise))
            return new(item, null, null, "", "", Basis.Proposal, [new("PLB-PROTOCOL-EXERCISE", path, "The catalogue has no such exercise. Correct the protocol.")]);
        var variant = item.Variant is null ? exercise.Facts.DefaultDose : exercise.Facts.Doses.FirstOrDefault(d => d.Id == item.Variant);
        if (variant is null) return new(item, exercise, null, "", "", Basis.Proposal, [new("PLB-PROTOCOL-VARIANT", path, $"The exercise has no dosage variant \"{item.Variant}\". Correct the protocol.")]);
        var dose = DoseCompletion.Complete(item.Dose ?? variant.Stated, exercise, around.Doses);
        return new(item, exercise, dose, item.Dose is null ? variant.Id : protocol.Id, item.Dose is null ? variant.Source : step.Source, item.Dose is null ? variant.Basis : step.Basis, [.. dose.Problems]);
    }

    private static ProposedPlan Plan(Circumstances around, StagePlan plan, Protocol protocol, ProtocolPhase step, FilledShell? filled, List<ProtocolLine> lines)
    {
        var removed = new List<Removed>();
        var kept = new List<ProtocolLine>();
        foreach (var line in lines)
        {
            var barriers = Barriers.Of(line.Exercise!.Facts, around, plan);
            var bends = filled is { Limits.BendAndTwist: false } && line.Exercise.Facts.Bias.Any(b => b != Bias.Neutral);
            if (barriers.Count == 0 && !bends && around.Week.On(line.Item.Days).Count > 0) kept.Add(line);
            else removed.Add(new(line.Item.Exercise, [.. Why(barriers, bends)], Instead(line.Exercise!, around, plan)));
        }

        var (items, start, fits) = Fit(around, plan, protocol, kept);
        var days = PlanWriter.Days(items, around);
        var longest = days.Select(d => d.Minutes).DefaultIfEmpty(0).Max();
        return new ProposedPlan
        {
            Origin = Origin.Protocol,
            Id = protocol.Id,
            About = step.About,
            Says = [.. filled is null ? [] : Shells.Says(filled), .. Next(protocol, step)],
            Stage = plan.Stage,
            StageReasons = ProposalEngine.StageReasons(around),
            Items = items,
            Start = start,
            Days = days,
            MinutesPerDay = longest,
            Unmet = fits ? [] : [new Unmet("minutes", $"It takes up to {longest:0.#} minutes a day even in its shortest form, and you have {around.Intake.MinutesPerDay}.", [new Opening($"{Math.Ceiling(longest):0} minutes a day", [])])],
            Removed = [.. removed],
            NeedsClinician = protocol.Access == Access.Clinician || kept.Any(l => l.Exercise!.Facts.Access == Access.Clinician),
            Weeks = step.Weeks,
            ReviewAfterWeeks = Math.Min(step.Weeks, plan.ReviewAfterWeeks.Value),
            ValidDays = around.Rules.Composition.ValidDays.Value,
            Score = [],
            Optimality = new Optimality { Proven = false, Nodes = 0, Text = "A ready-made protocol: it was not compared with other plans." },
        };
    }

    private static IEnumerable<string> Why(IReadOnlyList<Barrier> barriers, bool bends)
    {
        foreach (var barrier in barriers) yield return barrier.Text;
        if (bends) yield return "Your surgeon does not allow bending and twisting yet.";
        if (barriers.Count == 0 && !bends) yield return "Your week has no such day.";
    }

    private static IEnumerable<string> Next(Protocol protocol, ProtocolPhase step)
    {
        if (protocol.Phases.Count < 2) yield break;
        var number = protocol.Phases.TakeWhile(p => p != step).Count() + 1;
        yield return number == protocol.Phases.Count
            ? $"This is phase {number} of {protocol.Phases.Count}, the last one."
            : $"This is phase {number} of {protocol.Phases.Count}; the next one starts with the warning-sign questions and an approval of its own.";
    }

    // As written; when the person has fewer minutes, the stage's shorter ways to start.
    private static (Seq<ProposedItem> Items, string Start, bool Fits) Fit(Circumstances around, StagePlan plan, Protocol protocol, List<ProtocolLine> lines)
    {
        var written = Items(around, protocol, lines, null);
        if (Fits(written, around)) return (written, "As the protocol is written.", true);
        var shortest = written;
        foreach (var form in plan.Doses)
        {
            shortest = Items(around, protocol, lines, form);
            if (Fits(shortest, around)) return (shortest, form.Say, true);
        }

        return (shortest, plan.Doses[^1].Say, false);
    }

    private static Seq<ProposedItem> Items(Circumstances around, Protocol protocol, List<ProtocolLine> lines, StartForm? form) =>
    [
        .. PlanWriter.Ordered(lines, l => l.Exercise!, around).Select(line =>
        {
            var days = around.Week.On(line.Item.Days);
            var complete = line.Dose!.Require();
            var says = new List<string>();
            var dose = form is null
                ? Walkable(complete with { Frequency = complete.Frequency with { DaysPerWeek = new(days.Count, PartBasis.Default) } }, line.Exercise!, around, says)
                : StartingDose.Of(complete, line.Exercise!.Facts, form, days.Count, around.WalkSeconds, says: says);
            return PlanWriter.Item(
                line.Exercise!, dose, line.Variant, line.Source, days, [],
                [
                    $"It belongs to {protocol.Title}.",
                    .. PlanWriter.Because(line.Exercise!, around.Suitability[line.Exercise!.Id]),
                    PlanWriter.DoseFrom(line.Source, line.Basis),
                    .. says,
                ],
                around);
        }),
    ];

    // A walk as written is no longer than the person can walk.
    private static Dose Walkable(Dose dose, CatalogueExercise exercise, Circumstances around, List<string> says)
    {
        var most = TimeSpan.FromSeconds(around.WalkSeconds);
        if (exercise.Facts.Position != Posture.Walking || dose is not Dose.Duration walk || walk.Time.Value.Max <= most) return dose;
        says.Add($"You can walk {most.TotalMinutes:0} minutes without a rest, so it starts there.");
        return walk with { Time = new(new(walk.Time.Value.Min < most ? walk.Time.Value.Min : most, most), PartBasis.Default) };
    }

    private static bool Fits(Seq<ProposedItem> items, Circumstances around) => around.Week.All.All(day =>
        items.Where(i => i.Days.Contains(day)).Aggregate(TimeSpan.Zero, (sum, i) => sum + PlanWriter.PerDay(i, around)) <= TimeSpan.FromMinutes(around.Intake.MinutesPerDay));

    // What the gate names; else the easier steps of the ladders that may be given.
    private static Seq<string> Instead(CatalogueExercise exercise, Circumstances around, StagePlan plan) => around.Suitability[exercise.Id] is Suitability.Blocked { Alternatives.Count: > 0 } blocked
        ? blocked.Alternatives
        :
        [
            .. around.Catalogue.Ladders.SelectMany(l => l.Edges).Where(e => e.Kind == EdgeKind.Harder && e.To == exercise.Id).Select(e => e.From).Distinct()
                .Where(id => around.Catalogue.ById.TryGetValue(id, out var easier) && Barriers.Of(easier.Facts, around, plan).Count == 0),
        ];
}

/// <summary>What is wished for of a protocol besides its name.</summary>
public sealed record ProtocolWish
{
    /// <summary>Which phase, from 1; the first when null.</summary>
    public int? Phase { get; init; }

    /// <summary>A shell as a clinician filled it.</summary>
    public FilledShell? Filled { get; init; }

    /// <summary>The conditions, for the phases of shells.</summary>
    public IReadOnlyDictionary<string, Condition> Conditions { get; init; } = new Dictionary<string, Condition>();
}
