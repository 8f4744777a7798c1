using System.Text;
using System.Text.Json;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Handouts.Layouts;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Pictures;
using PaperSize = Plumbline.Handouts.Pdf.Paper;

namespace Plumbline.Workshop.Papers;

/// <summary>Every file that is written of a proposal and its programme. Whatever else is made of an approved programme joins the list here.</summary>
public static class ProgrammeOutputs
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
        yield return ("handout.html", Text(ProgrammePapers.Html(programme, practice, drawn)));
        yield return ("handout.pdf", ProgrammePapers.Pdf(programme, practice, HandoutLayout.Booklet, PaperSize.A4, drawn).Pdf);
        yield return ("programme.ics", Text(ProgrammePapers.Calendar(programme, practice)));
        if (FirstSession(programme, practice) is { } script) yield return ("session.json", Json(script));
    }

    // The first session of the programme, when there is one before it must be screened for again.
    private static SessionScript? FirstSession(Programme programme, Practice practice) =>
        SessionCalendar.NextDay(programme, programme.Starts) is { } day && day <= programme.ValidUntil
            ? SessionCompiler.Compile(programme, day, 1, practice.Catalogue, practice.Doses.Times, practice.Sessions).Require()
            : null;

    private static byte[] Json<T>(T value) => Text(JsonSerializer.Serialize(value, JsonRules.Options) + "\n");

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
