using Plumbline.Care.Programmes;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Wordings;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Sheets;

/// <summary>The tick sheets of a programme: one for each week, on more pages where the days do not fit.</summary>
public static class SheetPlan
{
    /// <summary>The most boxes of an exercise on a day; what is done more often has one, for the day.</summary>
    public const int MostGoes = 4;

    /// <summary>How many boxes an exercise has on a day.</summary>
    public static int GoesOf(ProgrammeItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Dose.Frequency switch
        {
            Frequency.TimesPerDay f => f.Times.Value.Max is var times && times <= MostGoes ? times : 1,
            Frequency.EveryHours => 1,
        };
    }

    /// <summary>The pages of one week.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="week">Which week, from 1.</param>
    /// <param name="catalogue">The exercises' names.</param>
    /// <param name="words">Words of the language.</param>
    /// <param name="paper">The paper.</param>
    public static Seq<SheetLayout> Week(Programme programme, int week, Catalogue catalogue, HandoutWords words, Paper paper)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentOutOfRangeException.ThrowIfLessThan(week, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(week, programme.Weeks);
        var starts = programme.Starts.AddDays(7 * (week - 1));
        var grid = new SheetGrid(programme, catalogue, paper);
        var pages = grid.Pages([.. Enumerable.Range(0, 7).Select(starts.AddDays)]);
        return [.. pages.Select((days, i) => new SheetPage(programme, grid, words, SheetCode.Of(programme, paper, starts, i + 1, pages.Count)).Of(days))];
    }

    /// <summary>All pages of all weeks.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="catalogue">The exercises' names.</param>
    /// <param name="words">Words of the language.</param>
    /// <param name="paper">The paper.</param>
    public static Seq<SheetLayout> All(Programme programme, Catalogue catalogue, HandoutWords words, Paper paper)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return [.. Enumerable.Range(1, programme.Weeks).SelectMany(week => Week(programme, week, catalogue, words, paper))];
    }
}
