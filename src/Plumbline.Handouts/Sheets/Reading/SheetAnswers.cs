using System.Globalization;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Programmes;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Catalogues;
using Plumbline.Handouts.Wordings;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>Turns read boxes into sessions and questions.</summary>
internal sealed class SheetAnswers(Programme programme, Catalogue catalogue, HandoutWords words, SheetLayout layout, Seq<BoxReading> boxes)
{
    private readonly List<SheetQuestion> questions = [];

    public SheetReading Reading()
    {
        var days = boxes.GroupBy(b => b.Field.On).Select(Day).OfType<SheetDay>().ToSeq();
        return new(1, programme.Id, programme.Version, layout.Code.WeekStarts, layout.Code.Page, layout.Code.Pages, days, [.. questions], boxes);
    }

    private SheetDay? Day(IGrouping<DateOnly, BoxReading> day)
    {
        var asked = questions.Count;
        foreach (var box in day.Where(b => b.State == BoxState.Doubtful)) AskDone(box.Field);
        var numbers = Enum.GetValues<SheetScale>().ToDictionary(s => s, s => Number(day.Key, s, day));
        var spread = Spread(day.Key, day);
        // A day on which nothing is marked was not filled in: it says nothing.
        if (questions.Count == asked && !day.Any(b => b.State is BoxState.Marked or BoxState.TakenBack)) return null;
        var goes = day.Where(b => b.Field is SheetField.Done).GroupBy(b => ((SheetField.Done)b.Field).Go).OrderBy(g => g.Key);
        return new(day.Key, [.. goes.Select(g => Session(g, numbers, spread)).OfType<SessionLog>()], numbers[SheetScale.PainNextMorning], spread);
    }

    private SessionLog? Session(IGrouping<int, BoxReading> go, Dictionary<SheetScale, double?> numbers, bool? spread)
    {
        var known = go.Where(b => b.State != BoxState.Doubtful).ToList();
        var done = known.Any(b => b.State == BoxState.Marked);
        // A second or third time of the day that left no mark is no session of its own.
        if (known.Count == 0 || (!done && go.Key > 1)) return null;
        return new()
        {
            ProgrammeVersion = programme.Version,
            Session = go.Key,
            Items = [.. known.Select(b => new ItemLog { Exercise = ((SheetField.Done)b.Field).Exercise, SkipReason = b.State == BoxState.Marked ? null : SkipReason.Other })],
            PainBefore = numbers[SheetScale.PainBefore],
            PainPeak = done ? numbers[SheetScale.PainWorst] : null,
            Effort = done ? numbers[SheetScale.Effort] : null,
            SpreadFurther = spread,
        };
    }

    private void AskDone(SheetField field)
    {
        if (field is not SheetField.Done done) return;
        var text = programme.Items.First(i => i.Exercise == done.Exercise) is var item && SheetPlan.GoesOf(item) > 1 ? words.Sheet.Questions.DoneGo : words.Sheet.Questions.Done;
        questions.Add(new(done.On, SheetTopic.Done, Filled(text, done.On, ("exercise", catalogue.ById[done.Exercise].Name), ("go", Shown(done.Go))), done.Exercise, done.Go));
    }

    private double? Number(DateOnly on, SheetScale scale, IEnumerable<BoxReading> day)
    {
        var row = day.Where(b => b.Field is SheetField.Number n && n.Of == scale).ToList();
        if (row.Any(b => b.State == BoxState.Doubtful))
        {
            Seq<int> among = [.. row.Where(b => b.State is BoxState.Doubtful or BoxState.Marked).Select(b => ((SheetField.Number)b.Field).Value)];
            questions.Add(new(on, SheetTopic.Number, Filled(words.Sheet.Questions.Number, on, ("scale", SheetPage.LabelOf(scale, words.Sheet))), Scale: scale, Among: among));
            return null;
        }

        return row.SingleOrDefault(b => b.State == BoxState.Marked) is { Field: SheetField.Number number } ? number.Value : null;
    }

    private bool? Spread(DateOnly on, IEnumerable<BoxReading> day)
    {
        var row = day.Where(b => b.Field is SheetField.Spread).ToList();
        if (row.Any(b => b.State == BoxState.Doubtful)) questions.Add(new(on, SheetTopic.Spread, Filled(words.Sheet.Questions.Spread, on)));
        else if (row.SingleOrDefault(b => b.State == BoxState.Marked) is { Field: SheetField.Spread spread }) return spread.Yes;
        return null;
    }

    private string Filled(string text, DateOnly on, params ReadOnlySpan<(string Place, string Value)> values) =>
        Fill.In(text, [("day", words.Dates.ShortOf(on)), .. values]);

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
