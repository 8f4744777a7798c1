using System.CommandLine;
using Plumbline.Care.Programmes;
using Plumbline.Cli.Shell;
using Plumbline.Handouts.Layouts;
using Plumbline.Handouts.Sheets;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Papers;
using Plumbline.Workshop.Pictures;
using PaperSize = Plumbline.Handouts.Pdf.Paper;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline print programme.json --layout booklet --out plan.pdf</c>: a programme on paper, as a tagged PDF.</summary>
public static class PrintCommand
{
    private const string TickSheet = "tick-sheet";

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("programme") { Description = "The programme file; - for the standard input." };
        var layout = new Option<string>("--layout") { Description = "booklet, overview (one page), large-print, pictogram (few words), cards, low-ink, tick-sheet (a week a page, to be read back by `plumbline read`).", DefaultValueFactory = _ => "booklet" };
        var paper = new Option<string>("--paper") { Description = "a4 or letter.", DefaultValueFactory = _ => "a4" };
        var style = new Option<PaperPictures?>("--style") { Description = "The pictures: toon (colour), line (greys) or none; line for low-ink, toon for the others when left out." };
        var outTo = new Option<string>("--out") { Description = "The file.", DefaultValueFactory = _ => "plan.pdf" };
        layout.AcceptOnlyFromAmong([.. JsonNames.All<HandoutLayout>(), TickSheet]);
        paper.AcceptOnlyFromAmong([.. PaperSize.All.Select(NameOf)]);
        var command = new Command("print", "Print a programme as a PDF.") { file, layout, paper, style, outTo };
        command.SetAction(parsed => terminal.With(
            Practice.Read().Then(practice => practice.Programme(parsed.GetValue(file)!).Then<(Programme Programme, Practice Practice)>(programme => (programme, practice))),
            found =>
            {
                var on = PaperSize.All.Single(p => NameOf(p) == parsed.GetValue(paper));
                var (pdf, pages) = parsed.GetValue(layout) == TickSheet
                    ? SheetPdf.Of(found.Programme, found.Practice.Catalogue, found.Practice.Handouts.Words, on)
                    : Handout(found.Programme, found.Practice, JsonNames.Find<HandoutLayout>(parsed.GetValue(layout)!)!.Value, on, parsed.GetValue(style));
                return terminal.With(Disk.WriteBytes(parsed.GetValue(outTo)!, pdf), written =>
                {
                    terminal.Output.WriteLine($"wrote {written}: {pages} {(pages == 1 ? "page" : "pages")}");
                    return Program.Done;
                });
            }));
        return command;
    }

    private static (byte[] Pdf, int Pages) Handout(Programme programme, Practice practice, HandoutLayout layout, PaperSize paper, PaperPictures? style)
    {
        var printed = ProgrammePapers.Pdf(programme, practice, layout, paper, style);
        return (printed.Pdf, printed.Pages);
    }

    private static string NameOf(PaperSize paper) => paper.Name.ToLowerInvariant();
}
