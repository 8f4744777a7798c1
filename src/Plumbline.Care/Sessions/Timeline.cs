using Plumbline.Care.Programmes;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Sessions;

/// <summary>Lays items one after the other and turns the segments of their doses into cues.</summary>
/// <remarks>Offsets are rounded from the running sum, so that rounding never adds up.</remarks>
internal sealed class Timeline(Catalogue catalogue, DoseTimes times, SessionRules rules, RangeEnd end)
{
    private readonly List<Cue> cues = [new(0, 0, CueKind.SessionStart, rules.Words.Cues.SessionStart)];
    private readonly List<ScriptItem> items = [];

    public TimeSpan At { get; private set; }

    public int AtMs => (int)Math.Round(At.TotalMilliseconds, MidpointRounding.AwayFromZero);

    public int Count => cues.Count;

    public Seq<ScriptItem> Items => items.ToSeq();

    public Seq<Cue> Cues => [.. cues, new(AtMs, 0, CueKind.SessionEnd, rules.Words.Cues.SessionEnd)];

    public void Add(ProgrammeItem item, CatalogueExercise exercise)
    {
        var (from, index) = (AtMs, items.Count);
        var segments = DoseTime.Segments(item.Dose, end, times, exercise.Movement).ToList();
        var words = new ItemWords(rules.Words, catalogue.Words, exercise);
        var first = segments.Where(s => s.Repetition > 0 || s.Kind == SegmentKind.Steady).Select(s => s.Side).FirstOrDefault();
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            var ends = segment.Repetition > 0 && (i + 1 == segments.Count || !SameRepetition(segment, segments[i + 1]));
            switch (segment.Kind)
            {
                case SegmentKind.SetUp:
                    var ready = segment.Time < rules.Facts.GetReady.Value ? segment.Time : rules.Facts.GetReady.Value;
                    Lasting(segment.Time - ready, CueKind.SetUp, words.SetUp, index);
                    Lasting(ready, CueKind.GetReady, words.GetReady(first), index, c => c with { Side = first });
                    break;
                case SegmentKind.Move:
                    var starts = i == 0 || !SameRepetition(segments[i - 1], segment);
                    var alternates = segment.Side is not null && starts && item.Dose is Dose.Repetitions { Sides.Value: Sides.Alternating };
                    var kind = ends && !starts ? CueKind.Release : CueKind.Move;
                    Lasting(segment.Time, kind, words.Move(segment.Phase, kind, alternates ? segment.Side : null), index, c => Of(c, segment, words, ends));
                    break;
                case SegmentKind.Hold:
                    var hold = AtMs;
                    Lasting(segment.Time, CueKind.Hold, words.Hold(segment.Phase), index, c => Of(c, segment, words, ends));
                    if (segment.Time >= rules.Facts.BreatheInHoldsFrom.Value) Call((hold + AtMs) / 2, CueKind.Breathe, rules.Words.Cues.KeepBreathing, index);
                    break;
                case SegmentKind.Steady:
                    var steady = At;
                    Lasting(segment.Time, CueKind.Steady, words.Steady, index, c => Of(c, segment, words, false));
                    for (var t = steady + rules.Facts.BreatheInSteadyEvery.Value; t < At && cues.Count < SessionCompiler.MostCues; t += rules.Facts.BreatheInSteadyEvery.Value)
                        Call((int)Math.Round(t.TotalMilliseconds), CueKind.Breathe, rules.Words.Cues.KeepGoing, index);
                    break;
                case SegmentKind.Switch:
                    Lasting(segment.Time, CueKind.SwitchSide, words.Switch(segment.Side), index, c => c with { Side = segment.Side });
                    break;
                case SegmentKind.Rest:
                    Lasting(segment.Time, CueKind.Rest, words.Rest(segment.Set, Sets(item.Dose)), index, c => c with { Side = segment.Side, Set = segment.Set });
                    break;
            }
        }

        Call(AtMs, CueKind.ItemEnd, words.End, index);
        items.Add(ItemOf(item, exercise, words.Position, first, from));
    }

    private ScriptItem ItemOf(ProgrammeItem item, CatalogueExercise exercise, string position, BodySide? first, int from) => new()
    {
        Exercise = exercise.Id,
        Name = exercise.Name,
        Position = position,
        FromMs = from,
        WorkFromMs = cues.FirstOrDefault(c => c.Item == items.Count && c.ForMs > 0 && c.Kind is not (CueKind.SetUp or CueKind.GetReady))?.AtMs ?? AtMs,
        ToMs = AtMs,
        Sets = Sets(item.Dose),
        Repetitions = item.Dose switch { Dose.Repetitions d => d.Count.Value.At(end), Dose.Duration => 0, Dose.Distance => 0 },
        Sides = item.Dose switch { Dose.Repetitions d => d.Sides.Value, Dose.Duration d => d.Sides.Value, Dose.Distance => Sides.Both },
        FirstSide = first,
        Cautions = item.Cautions,
        StopWhen = exercise.Words.StopWhen,
    };

    private int Sets(Dose dose) => dose switch
    {
        Dose.Repetitions d => d.Sets.Value.At(end),
        Dose.Duration d => d.Sets.Value.At(end),
        Dose.Distance d => d.Sets.Value.At(end),
    };

    private void Lasting(TimeSpan time, CueKind kind, string words, int item, Func<Cue, Cue>? more = null)
    {
        var from = AtMs;
        At += time;
        if (AtMs == from) return;
        var cue = new Cue(from, AtMs - from, kind, words) { Item = item };
        cues.Add(more is null ? cue : more(cue));
    }

    private void Call(int at, CueKind kind, string words, int item) => cues.Add(new(at, 0, kind, words) { Item = item });

    private static Cue Of(Cue cue, DoseSegment segment, ItemWords words, bool ends) => cue with
    {
        Side = segment.Side,
        Set = segment.Set > 0 ? segment.Set : null,
        Repetition = segment.Repetition > 0 ? segment.Repetition : null,
        Breath = words.BreathOf(segment),
        EndsRepetition = ends ? true : null,
    };

    private static bool SameRepetition(DoseSegment a, DoseSegment b) => a.Repetition > 0 && (a.Set, a.Repetition, a.Side) == (b.Set, b.Repetition, b.Side);
}
