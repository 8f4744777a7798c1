using Plumbline.Care.Programmes;
using Plumbline.Handouts.Calendars;
using Plumbline.Handouts.Html;
using Plumbline.Handouts.Layouts;
using Plumbline.Handouts.Pages;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Pictures;
using Paper = Plumbline.Handouts.Pdf.Paper;

namespace Plumbline.Workshop.Papers;

/// <summary>What is made of a programme for somebody's hands: handout, calendar.</summary>
public static class ProgrammePapers
{
    /// <summary>A programme as a PDF.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="practice">The rules and words.</param>
    /// <param name="layout">How it is laid out.</param>
    /// <param name="paper">On which paper.</param>
    /// <param name="pictures">Its pictures.</param>
    /// <param name="phone">The code that opens it on a phone; null for none.</param>
    public static PrintedHandout Pdf(Programme programme, Practice practice, HandoutLayout layout, Paper paper, HandoutPictures pictures, PhoneCode? phone = null)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        return HandoutPdf.Of(Pages(programme, practice) with { Phone = phone }, pictures.Pairs(), layout, paper);
    }

    /// <summary>The same, with the pictures that go with a layout: greys where little ink is wanted, colour otherwise.</summary>
    public static PrintedHandout Pdf(Programme programme, Practice practice, HandoutLayout layout, Paper paper, PaperPictures? style = null, PhoneCode? phone = null) =>
        Pdf(programme, practice, layout, paper, HandoutPictures.Of(programme, practice, style ?? (layout == HandoutLayout.LowInk ? PaperPictures.Line : PaperPictures.Toon)), phone);

    /// <summary>A programme as a page for a browser.</summary>
    public static string Html(Programme programme, Practice practice, HandoutPictures pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        return HandoutHtml.Of(Pages(programme, practice), pictures.Singles());
    }

    /// <summary>A programme's days as an iCalendar file, stamped with the day of its approval, so that the same programme gives the same file.</summary>
    public static string Calendar(Programme programme, Practice practice)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(practice);
        return CalendarText.Of(
            ProgrammeCalendar.Of(programme, practice.Catalogue, practice.Doses.Times, practice.Handouts),
            practice.Handouts.Words.Calendar.Name,
            new DateTimeOffset(programme.Approval.On, TimeOnly.MinValue, TimeSpan.Zero));
    }

    private static Handout Pages(Programme programme, Practice practice)
    {
        ArgumentNullException.ThrowIfNull(practice);
        return HandoutPages.Of(programme, practice.Catalogue, practice.Doses.Times, practice.Sessions, practice.Handouts);
    }
}
