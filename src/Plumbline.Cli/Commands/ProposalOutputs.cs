using System.Text;
using System.Text.Json;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Cli.Drawing;
using Plumbline.Cli.Shell;
using Plumbline.Handouts.Calendars;
using Plumbline.Handouts.Html;
using Plumbline.Handouts.Layouts;
using Plumbline.Handouts.Pages;
using Plumbline.Motion.Reading;
using PaperSize = Plumbline.Handouts.Pdf.Paper;

namespace Plumbline.Cli.Commands;

/// <summary>Every file that <c>propose</c> writes. Whatever else is made of an approved programme joins the list here.</summary>
internal static class ProposalOutputs
{
    /// <summary>Name and content of each file.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Of(Screening screening, Proposal proposal, Programme? programme, Practice practice, PaperPictures pictures)
    {
        yield return ("screening.json", Json(screening));
        yield return ("proposal.json", Json(proposal));
        if (programme is null) yield break;
        foreach (var output in Of(programme, practice, pictures)) yield return output;
    }

    /// <summary>What is made of an approved programme.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Of(Programme programme, Practice practice, PaperPictures pictures)
    {
        ArgumentNullException.ThrowIfNull(practice);
        yield return ("programme.json", Json(programme));
        var drawn = HandoutPictures.Of(programme, practice, pictures);
        yield return ("handout.html", Text(Handout(programme, practice, drawn)));
        yield return ("handout.pdf", PrintCommand.Of(programme, practice, HandoutLayout.Booklet, PaperSize.A4, drawn).Pdf);
        yield return ("programme.ics", Text(Calendar(programme, practice)));
        if (FirstSession(programme, practice) is { } script) yield return ("session.json", Json(script));
    }

    /// <summary>The handout of a programme.</summary>
    public static string Handout(Programme programme, Practice practice, HandoutPictures pictures) => HandoutHtml.Of(
        HandoutPages.Of(programme, practice.Catalogue, practice.Doses.Times, practice.Sessions, practice.Handouts),
        pictures.Single());

    // Stamped with the day of the approval, so that the same programme gives the same file.
    private static string Calendar(Programme programme, Practice practice) => CalendarText.Of(
        ProgrammeCalendar.Of(programme, practice.Catalogue, practice.Doses.Times, practice.Handouts),
        practice.Handouts.Words.Calendar.Name,
        new DateTimeOffset(programme.Approval.On, TimeOnly.MinValue, TimeSpan.Zero));

    // The first session of the programme, when there is one before it must be screened for again.
    private static SessionScript? FirstSession(Programme programme, Practice practice) =>
        SessionCalendar.NextDay(programme, programme.Starts) is { } day && day <= programme.ValidUntil
            ? SessionCompiler.Compile(programme, day, 1, practice.Catalogue, practice.Doses.Times, practice.Sessions).Require()
            : null;

    private static byte[] Json<T>(T value) => Text(JsonSerializer.Serialize(value, JsonRules.Options) + "\n");

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
