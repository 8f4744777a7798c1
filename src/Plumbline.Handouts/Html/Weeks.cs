using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Wordings;

namespace Plumbline.Handouts.Html;

/// <summary>The week at a glance, and the record with its tick boxes.</summary>
internal static class Weeks
{
    // With more exercises their names stand upright, so that seven days still fit on the width of a page.
    private const int MostLevelNames = 6;

    public static Markup AtAGlance(WeekPage week, HandoutWords words) => Piece.Section("week", "week", words.Week.Heading, Markup.Of($"""
        <table><caption>{words.Week.Caption}</caption>
        <thead><tr><th scope="col">{words.Week.Exercise}</th><th scope="col">{words.Week.HowMuch}</th>{week.Days.Select(d => Markup.Of($"""<th scope="col" class="day">{d}</th>"""))}</tr></thead>
        <tbody>{week.Rows.Select(Row)}</tbody>
        <tfoot><tr><th scope="row" colspan="2">{words.Week.Minutes}</th>{week.Minutes.Select(m => m == 0 ? Markup.Of($"""<td class="rest">{words.Week.Rest}</td>""") : Markup.Of($"<td>{m}</td>"))}</tr></tfoot>
        </table>
        """));

    public static Markup Record(Handout handout)
    {
        var log = handout.Words.Log;
        var upright = handout.Exercises.Count > MostLevelNames;
        var names = Markup.All(handout.Exercises.Select(e => Markup.Of($"""<th scope="col" rowspan="2" class="item"><span>{e.Number}. {e.Name}</span></th>""")));
        return Piece.Section("record", upright ? "record upright" : "record", log.Heading, Markup.Of($"""
            <p class="lead">{log.How}</p>
            {handout.Log.Select(week => Markup.Of($"""
                <table><caption>{Fill.In(log.Caption, ("number", $"{week.Number}"), ("dates", week.Dates))}</caption>
                <thead><tr><th scope="col" rowspan="2" class="date">{log.Day}</th>{names}<th scope="colgroup" colspan="3" class="pain">{log.Pain}</th><th scope="col" rowspan="2" class="note">{log.Note}</th></tr>
                <tr><th scope="col" class="pain">{log.Before}</th><th scope="col" class="pain">{log.Worst}</th><th scope="col" class="pain">{log.Morning}</th></tr></thead>
                <tbody>{week.Days.Select(day => Day(day, log))}</tbody></table>
                """))}
            """));
    }

    private static Markup Row(WeekRow row) => Markup.Of($"""
        <tr><th scope="row"><b>{row.Number}</b> {row.Name}</th><td class="much">{row.Dose}</td>{row.Cells.Select(Dots)}</tr>
        """);

    private static Markup Dots(Goes goes) => goes switch
    {
        { Times: 0 } => Markup.Of($"<td></td>"),
        { Often: true } => Markup.Of($"""<td class="often">{goes.Says}</td>"""),
        _ => Markup.Of($"""<td><span class="dots" aria-hidden="true">{new string('\u25cf', goes.Times)}</span>{Piece.Heard(goes.Says)}</td>"""),
    };

    private static Markup Day(LogDay day, LogWords words)
    {
        var cells = Markup.All(day.Cells.Select(c => Boxes(c, words)));
        return day.IsRest
            ? Markup.Of($"""<tr class="rest"><th scope="row">{day.Day}</th><td colspan="{day.Cells.Count}">{words.Rest}</td><td></td><td></td><td></td><td></td></tr>""")
            : Markup.Of($"""<tr><th scope="row">{day.Day}</th>{cells}<td class="write"></td><td class="write"></td><td class="write"></td><td class="write"></td></tr>""");
    }

    private static Markup Boxes(Goes goes, LogWords words)
    {
        if (goes.Times == 0) return Markup.Of($"<td></td>");
        var boxes = Markup.All(Enumerable.Repeat(Markup.Of($"""<i class="box" aria-hidden="true"></i>"""), goes.Often ? 1 : goes.Times));
        return goes.Often
            ? Markup.Of($"""<td>{boxes} <small>{goes.Says}</small></td>""")
            : Markup.Of($"<td>{boxes}{Piece.Heard($"{goes.Says} {words.ToTick}")}</td>");
    }
}
