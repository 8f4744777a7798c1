using System.CommandLine;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Cli.Shell;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Pictures;

namespace Plumbline.Cli.Commands;

/// <summary>The options that say what stands on paper about the person and the clinic; every command that writes a handout takes the same.</summary>
/// <remarks>Codes: <c>PLB-ARG-TEXT</c> a text that is empty, too long or has line breaks; those of <see cref="Region"/> and of the clinic's file.</remarks>
internal sealed class PaperOptions
{
    private const int Longest = 120;

    private readonly Option<string?> person = new("--for") { Description = "How the person wishes to be named on paper." };
    private readonly Option<string?> clinic = new("--clinic") { Description = "The clinic's name, or a .json file with name, phone, booking, emergency_number and urgent_advice." };
    private readonly Option<string?> phone = new("--phone") { Description = "The clinic's telephone." };
    private readonly Option<string?> booking = new("--booking") { Description = "How to book." };
    private readonly Option<string?> emergency = new("--emergency-number") { Description = $"The emergency number of the region (or set {Region.EmergencyVariable})." };
    private readonly Option<string?> urgent = new("--urgent-number") { Description = $"The number for urgent advice (or set {Region.UrgentVariable})." };

    private readonly Option<PaperPictures> pictures = new("--pictures") { Description = "The exercises' pictures: toon (colour), line (for printing in black) or none.", DefaultValueFactory = _ => PaperPictures.Toon };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new[] { person, clinic, phone, booking, emergency, urgent }) command.Options.Add(option);
        command.Options.Add(pictures);
    }

    /// <summary>What the options say.</summary>
    public Read<Paper> Read(ParseResult parsed)
    {
        Read<string?>[] texts = [Text("--for", parsed.GetValue(person)), Text("--phone", parsed.GetValue(phone)), Text("--booking", parsed.GetValue(booking))];
        var wrong = texts.SelectMany(t => t.Problems).ToList();
        if (wrong.Count > 0) return new Read<Paper>.Failure([.. wrong]);
        return Region.Numbers(parsed.GetValue(emergency), parsed.GetValue(urgent)).Then(
            numbers => ClinicOf(parsed.GetValue(clinic)).Then<Paper>(
            found => new Paper(texts[0].Require(), parsed.GetValue(pictures), found with
            {
                Phone = texts[1].Require() ?? found.Phone,
                Booking = texts[2].Require() ?? found.Booking,
                EmergencyNumber = found.EmergencyNumber ?? numbers.Emergency,
                UrgentAdvice = found.UrgentAdvice ?? numbers.Urgent,
            })));
    }

    /// <summary>A text for paper: one line that is not too long.</summary>
    public static Read<string?> Text(string name, string? value) => value switch
    {
        null => new Read<string?>.Success(null, []),
        _ when string.IsNullOrWhiteSpace(value) || value.Length > Longest || value.Any(char.IsControl) =>
            Motion.Reading.Read.Fail<string?>("PLB-ARG-TEXT", name, $"Give one line of 1 to {Longest} characters, or leave it out: then there is a line to fill in."),
        _ => new Read<string?>.Success(value.Trim(), []),
    };

    private static Read<Clinic> ClinicOf(string? value)
    {
        if (value is not null && value.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return Disk.ReadText(value).Then(text => StrictJson.Read<Clinic>(value, text));
        return Text("--clinic", value).Then<Clinic>(name => new Clinic { Name = name });
    }
}

/// <summary>What stands on paper about the person and the clinic.</summary>
/// <param name="For">How the person wishes to be named.</param>
/// <param name="Pictures">Which pictures it has.</param>
/// <param name="Clinic">Where to turn.</param>
internal sealed record Paper(string? For, PaperPictures Pictures, Clinic Clinic)
{
    /// <summary>Whom to call.</summary>
    public EmergencyNumbers Numbers => new(Clinic.EmergencyNumber, Clinic.UrgentAdvice);
}
