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
    /// <returns>The proposal, <c>PLB-PROTOCOL-UNKNOWN</c> when there is no such protocol, or the problems of its doses.</returns>
    public static Read<Proposal> Propose(Circumstances around, string id)
    {
        ArgumentNullException.ThrowIfNull(around);
        if (around.Rules.Protocols.FirstOrDefault(p => p.Id == id) is not { } protocol)
        {
            var near = Nearest.Of(id, around.Rules.Protocols.Select(p => p.Id));
            return Read.Fail<Proposal>("PLB-PROTOCOL-UNKNOWN", id, $"There is no such protocol. {(near is null ? $"Take one of: {string.Join(", ", around.Rules.Protocols.Select(p => p.Id))}." : $"Did you mean \"{near}\"?")}");
        }

        var lines = protocol.Items.Select(item => Line(item, protocol, around)).ToList();
        return Read.From(() => ProposalEngine.Gate(around, plan => Plan(around, plan, protocol, lines)), [.. lines.SelectMany(l => l.Problems)]);
    }

    private sealed record ProtocolLine(ProtocolItem Item, CatalogueExercise? Exercise, Read<Dose>? Dose, string Variant, string Source, Basis Basis, IReadOnlyList<Problem> Problems);

    private static ProtocolLine Line(ProtocolItem item, Protocol protocol, Circumstances around)
    {
        var path = $"programmes/protocols/{protocol.Id}.json: {item.Exercise}";
        if (!around.Catalogue.ById.TryGetValue(item.Exercise, out var exercise))
            return new(item, null, null, "", "", Basis.Proposal, [new("PLB-PROTOCOL-EXERCISE", path, "The catalogue has no such exercise. Correct the protocol.")]);
        var variant = item.Variant is null ? exercise.Facts.DefaultDose : exercise.Facts.Doses.FirstOrDefault(d => d.Id == item.Variant);
        if (variant is null) return new(item, exercise, null, "", "", Basis.Proposal, [new("PLB-PROTOCOL-VARIANT", path, $"The exercise has no dosage variant \"{item.Variant}\". Correct the protocol.")]);
        var dose = DoseCompletion.Complete(item.Dose ?? variant.Stated, exercise, around.Doses);
        return new(item, exercise, dose, item.Dose is null ? variant.Id : protocol.Id, item.Dose is null ? variant.Source : protocol.Source, item.Dose is null ? variant.Basis : protocol.Basis, [.. dose.Problems]);
    }

    private static ProposedPlan Plan(Circumstances around, StagePlan plan, Protocol protocol, List<ProtocolLine> lines)
    {
        var removed = new List<Removed>();
        var kept = new List<ProtocolLine>();
        foreach (var line in lines)
        {
            var barriers = Barriers.Of(line.Exercise!.Facts, around, plan);
            if (barriers.Count == 0 && around.Week.On(line.Item.Days).Count > 0) kept.Add(line);
            else removed.Add(new(line.Item.Exercise, barriers.Count == 0 ? ["Your week has no such day."] : [.. barriers.Select(b => b.Text)], Instead(line.Exercise!, around, plan)));
        }

        var (items, start, fits) = Fit(around, plan, protocol, kept);
        var days = PlanWriter.Days(items, around);
        var longest = days.Select(d => d.Minutes).DefaultIfEmpty(0).Max();
        return new ProposedPlan
        {
            Origin = Origin.Protocol,
            Id = protocol.Id,
            About = protocol.About,
            Stage = plan.Stage,
            StageReasons = ProposalEngine.StageReasons(around),
            Items = items,
            Start = start,
            Days = days,
            MinutesPerDay = longest,
            Unmet = fits ? [] : [new Unmet("minutes", $"It takes up to {longest:0.#} minutes a day even in its shortest form, and you have {around.Intake.MinutesPerDay}.", [new Opening($"{Math.Ceiling(longest):0} minutes a day", [])])],
            Removed = [.. removed],
            NeedsClinician = protocol.Access == Access.Clinician || kept.Any(l => l.Exercise!.Facts.Access == Access.Clinician),
            Weeks = protocol.Weeks,
            ReviewAfterWeeks = Math.Min(protocol.Weeks, plan.ReviewAfterWeeks.Value),
            ValidDays = around.Rules.Composition.ValidDays.Value,
            Score = [],
            Optimality = new Optimality { Proven = false, Nodes = 0, Text = "A ready-made protocol: it was not compared with other plans." },
        };
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
            var (dose, says) = form is null
                ? (complete with { Frequency = complete.Frequency with { DaysPerWeek = new(days.Count, PartBasis.Default) } }, [])
                : StartingDose.Of(complete, line.Exercise!.Facts, form, days.Count, around.WalkSeconds);
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
