using System.Globalization;
using Plumbline.Care.Programmes;
using Plumbline.Exercises.Catalogues;
using Plumbline.Handouts.Wordings;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>Reads a tick sheet that comes back: picture and programme in, the week's log and the open questions out.</summary>
/// <remarks>
/// Codes: <c>PLB-SHEET-PERSON</c> a sheet of another programme, <c>-VERSION</c> of another version, <c>-CHANGED</c> of the same version with other exercises, <c>-WEEK</c> of no week or page of the programme;
/// those of <see cref="SheetScan"/>.
/// </remarks>
public static class SheetReader
{
    /// <summary>Reads it.</summary>
    /// <param name="file">The picture's name as it is shown in problems.</param>
    /// <param name="picture">A scan or a photograph.</param>
    /// <param name="programme">The programme that the sheet should be of.</param>
    /// <param name="catalogue">The exercises' names.</param>
    /// <param name="words">Words of the language.</param>
    public static Read<SheetReading> Read(string file, GreyImage picture, Programme programme, Catalogue catalogue, HandoutWords words)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(words);
        return SheetScan.Find(file, picture).Then(
            scan => Layout(file, scan.Code, programme, catalogue, words).Then(
            layout => scan.Boxes(file, layout).Then<SheetReading>(
            boxes => new SheetAnswers(programme, catalogue, words, layout, boxes).Reading())));
    }

    private static Read<SheetLayout> Layout(string file, SheetCode code, Programme programme, Catalogue catalogue, HandoutWords words)
    {
        if (!code.IsOf(programme)) return Fail("PERSON", "This is a sheet of another programme, perhaps of another person. Take the programme that it was printed from, and put the sheet where it belongs.");
        if (!code.IsOfVersion(programme.Version)) return Fail("VERSION", $"This is a sheet of version {Shown(code.Version)} of the programme, and the programme given is version {Shown(programme.Version)}. Take the file of version {Shown(code.Version)}.");
        if (!code.HasContentOf(programme)) return Fail("CHANGED", "The programme has been changed since this sheet was printed, though its version is the same. Take the file that the sheet was printed from.");
        var days = code.WeekStarts.DayNumber - programme.Starts.DayNumber;
        if (days < 0 || days % 7 != 0 || days / 7 >= programme.Weeks) return Fail("WEEK", $"The sheet's week begins on {code.WeekStarts:yyyy-MM-dd}: that is no week of the programme. Take the file that the sheet was printed from.");
        return SheetPlan.Week(programme, (days / 7) + 1, catalogue, words, code.Paper).FirstOrDefault(l => l.Code == code) is { } layout
            ? layout
            : Fail("WEEK", $"The week has no page {Shown(code.Page)} of {Shown(code.Pages)}. Take the program version that the sheet was printed with.");

        Read<SheetLayout> Fail(string what, string message) => Motion.Reading.Read.Fail<SheetLayout>($"PLB-SHEET-{what}", file, message);
    }

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
