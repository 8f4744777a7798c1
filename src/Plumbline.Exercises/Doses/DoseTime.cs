using Plumbline.Motion;
using Plumbline.Motion.Movements;

namespace Plumbline.Exercises.Doses;

/// <summary>How long a dose takes: one formula, walked segment by segment by the session and summed here.</summary>
/// <remarks>
/// set-up + sets × sides × repetitions × (tempo + hold × holds in a repetition) + switches + rests between sets.
/// Each side in full: all sets of one side, one switch, all sets of the other, with rests between the sets of each side.
/// Alternating: both sides in every repetition, without a switch. A law of the tests holds the formula to the sum of <see cref="Segments"/>.
/// </remarks>
public static class DoseTime
{
    /// <summary>The value at one end of a range.</summary>
    public static T At<T>(this Range<T> range, RangeEnd end) where T : struct, IComparable<T> => end switch
    {
        RangeEnd.Least => range.Min,
        RangeEnd.Greatest => range.Max,
    };

    /// <summary>Time of one go, set-up included.</summary>
    /// <param name="dose">The dose.</param>
    /// <param name="end">At which end of its ranges.</param>
    /// <param name="times">Set-up, switch, pace.</param>
    /// <param name="posture">In which posture a way is done: it decides the pace. On foot when not given.</param>
    public static TimeSpan Of(Dose dose, RangeEnd end, DoseTimes times, Posture? posture = null)
    {
        ArgumentNullException.ThrowIfNull(dose);
        ArgumentNullException.ThrowIfNull(times);
        var work = dose switch
        {
            Dose.Repetitions d => UnderTension(d, end) + Between(d.Sides.Value, d.Sets.Value.At(end), d.Rest.Value.At(end), times),
            Dose.Duration d => d.Sets.Value.At(end) * InFull(d.Sides.Value) * d.Time.Value.At(end) + Between(d.Sides.Value, d.Sets.Value.At(end), d.Rest.Value.At(end), times),
            Dose.Distance d => d.Sets.Value.At(end) * TimeOf(d.Way.Value.At(end), posture, times) + Between(Sides.Both, d.Sets.Value.At(end), d.Rest.Value.At(end), times),
        };
        return times.SetUp.Value + work;
    }

    /// <summary>A time as plans write it: minutes, rounded up to a tenth, so that no plan looks shorter than it is.</summary>
    public static double InMinutes(TimeSpan time) => Math.Ceiling(time.TotalSeconds / 6) / 10;

    /// <summary>Repetitions of one go, over all sets and sides.</summary>
    public static int Volume(Dose.Repetitions dose, RangeEnd end)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return dose.Sets.Value.At(end) * Turns(dose.Sides.Value) * dose.Count.Value.At(end);
    }

    /// <summary>Time that muscles work in one go: every repetition's tempo and holds.</summary>
    public static TimeSpan UnderTension(Dose.Repetitions dose, RangeEnd end) => Volume(dose, end) * OneRepetition(dose, end);

    /// <summary>How many times on a day of exercise.</summary>
    public static int TimesPerDay(Frequency frequency, RangeEnd end, DoseTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return frequency switch
        {
            Frequency.TimesPerDay f => f.Times.Value.At(end),
            // The fewest times come from the most hours.
            Frequency.EveryHours f => Math.Max(1, times.WakingHours.Value / (end == RangeEnd.Least ? f.Hours.Value.Max : f.Hours.Value.Min)),
        };
    }

    /// <summary>Time on a day of exercise, over all goes.</summary>
    public static TimeSpan PerDay(Dose dose, RangeEnd end, DoseTimes times, Posture? posture = null)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return TimesPerDay(dose.Frequency, end, times) * Of(dose, end, times, posture);
    }

    /// <summary>One go, piece by piece in the order of doing.</summary>
    /// <param name="dose">The dose.</param>
    /// <param name="end">At which end of its ranges.</param>
    /// <param name="times">Set-up, switch, pace.</param>
    /// <param name="movement">Gives the order of moves and holds and the pace of a way; without it moves and holds take turns.</param>
    public static IEnumerable<DoseSegment> Segments(Dose dose, RangeEnd end, DoseTimes times, Movement? movement = null)
    {
        ArgumentNullException.ThrowIfNull(dose);
        ArgumentNullException.ThrowIfNull(times);
        var all = dose switch
        {
            Dose.Repetitions d => InTurn(d.Sides.Value, d.Sets.Value.At(end), d.Rest.Value.At(end), times, (set, side) => SetOf(d, end, movement, set, side)),
            Dose.Duration d => InTurn(d.Sides.Value, d.Sets.Value.At(end), d.Rest.Value.At(end), times,
                (set, side) => [new(SegmentKind.Steady, d.Time.Value.At(end)) { Set = set, Side = side, Phase = 0 }]),
            Dose.Distance d => InTurn(Sides.Both, d.Sets.Value.At(end), d.Rest.Value.At(end), times,
                (set, _) => [new(SegmentKind.Steady, TimeOf(d.Way.Value.At(end), movement?.Posture, times)) { Set = set, Phase = 0 }]),
        };
        return all.Prepend(new(SegmentKind.SetUp, times.SetUp.Value)).Where(s => s.Time > TimeSpan.Zero);
    }

    private static IEnumerable<DoseSegment> InTurn(Sides sides, int sets, TimeSpan rest, DoseTimes times, Func<int, BodySide?, IEnumerable<DoseSegment>> work)
    {
        BodySide?[] order = sides == Sides.Each ? [BodySide.Left, BodySide.Right] : [null];
        for (var turn = 0; turn < order.Length; turn++)
        {
            if (turn > 0) yield return new(SegmentKind.Switch, times.Switch.Value) { Side = order[turn] };
            for (var set = 1; set <= sets; set++)
            {
                if (set > 1) yield return new(SegmentKind.Rest, rest) { Set = set, Side = order[turn] };
                foreach (var segment in work(set, order[turn])) yield return segment;
            }
        }
    }

    private static IEnumerable<DoseSegment> SetOf(Dose.Repetitions dose, RangeEnd end, Movement? movement, int set, BodySide? side)
    {
        BodySide?[] sides = dose.Sides.Value == Sides.Alternating ? [BodySide.Left, BodySide.Right] : [side];
        var phases = Phases(dose, end, movement).ToList();
        for (var repetition = 1; repetition <= dose.Count.Value.At(end); repetition++)
        {
            foreach (var at in sides)
            {
                foreach (var phase in phases) yield return phase with { Set = set, Repetition = repetition, Side = at };
            }
        }
    }

    private static IEnumerable<DoseSegment> Phases(Dose.Repetitions dose, RangeEnd end, Movement? movement)
    {
        var tempo = dose.Tempo.Value;
        var hold = dose.Hold.Value.At(end);
        var fits = movement is not null
            && movement.Phases.Count(p => p.Kind == PhaseKind.Move) == tempo.Count
            && movement.HoldsPerRepetition == dose.HoldsPerRepetition;
        List<bool> moves = fits ? [.. movement!.Phases.Select(p => p.Kind == PhaseKind.Move)] : Woven(tempo.Count, dose.HoldsPerRepetition);
        var next = 0;
        for (var i = 0; i < moves.Count; i++)
            yield return moves[i] ? new(SegmentKind.Move, tempo[next++]) { Phase = i } : new(SegmentKind.Hold, hold) { Phase = i };
    }

    // Move, hold, move, hold, …, and whatever is left over.
    private static List<bool> Woven(int moves, int holds)
    {
        var row = new List<bool>();
        while (moves > 0 || holds > 0)
        {
            if (moves-- > 0) row.Add(true);
            if (holds-- > 0) row.Add(false);
        }

        return row;
    }

    private static TimeSpan OneRepetition(Dose.Repetitions dose, RangeEnd end) =>
        dose.Tempo.Value.Aggregate(TimeSpan.Zero, (sum, phase) => sum + phase) + (dose.HoldsPerRepetition * dose.Hold.Value.At(end));

    private static TimeSpan Between(Sides sides, int sets, TimeSpan rest, DoseTimes times) =>
        (InFull(sides) * (sets - 1) * rest) + ((InFull(sides) - 1) * times.Switch.Value);

    private static TimeSpan TimeOf(Length way, Posture? posture, DoseTimes times)
    {
        var kilometre = posture switch
        {
            Posture.Water => times.Swimming.Value,
            Posture.Machine => times.Riding.Value,
            _ => times.Walking.Value,
        };
        return TimeSpan.FromSeconds(Math.Round(way.Kilometres * kilometre.TotalSeconds));
    }

    private static int Turns(Sides sides) => sides == Sides.Both ? 1 : 2;

    private static int InFull(Sides sides) => sides == Sides.Each ? 2 : 1;
}
