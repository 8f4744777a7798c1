using System.CommandLine;
using System.Text;
using System.Text.Json;
using Plumbline.Cli.Shell;
using Plumbline.Figures.Png;
using Plumbline.Handouts.Sheets.Reading;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline read SCAN.png --programme programme.json</c>: the week's log from a tick sheet that came back.</summary>
public static class ReadCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var scan = new Argument<string>("scan") { Description = "A scan or photograph of one page of a tick sheet, as PNG." };
        var programme = new Option<string>("--programme") { Description = "The programme file that the sheet was printed from.", Required = true };
        var json = new Option<bool>("--json") { Description = "Print the log as one JSON object: sessions, questions, and every box with its confidence." };
        var outTo = new Option<string?>("--out") { Description = "Write that JSON object to this file as well." };
        var command = new Command("read", "Read a tick sheet that came back.") { scan, programme, json, outTo };
        command.SetAction(parsed => terminal.With(Read(parsed.GetValue(scan)!, parsed.GetValue(programme)!), found =>
        {
            var log = JsonSerializer.Serialize(found.Reading, JsonRules.Options);
            return terminal.With(Kept(parsed.GetValue(outTo), log), written =>
            {
                if (parsed.GetValue(json)) terminal.Output.WriteLine(log);
                else terminal.Output.Write(SheetText.Of(found.Reading, found.Practice));
                if (written.Length > 0 && !parsed.GetValue(json)) terminal.Output.WriteLine($"\nwrote {written}");
                return Program.Done;
            });
        }));
        return command;
    }

    private static Read<(SheetReading Reading, Practice Practice)> Read(string scan, string file) =>
        Practice.Read().Then(practice =>
        practice.Programme(file).Then(programme =>
        Disk.ReadBytes(scan).Then(bytes => PngReader.Read(scan, bytes)).Then(picture =>
        SheetReader.Read(scan, GreyImage.Of(picture), programme, practice.Catalogue, practice.Handouts.Words).Then<(SheetReading, Practice)>(
        reading => (reading, practice)))));

    private static Read<string> Kept(string? path, string log) => path is null ? "" : Disk.WriteBytes(path, Encoding.UTF8.GetBytes(log + "\n"));
}
