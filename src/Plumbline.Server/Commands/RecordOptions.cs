using System.CommandLine;
using Plumbline.Storage;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Server.Commands;

/// <summary>The options of commands about one clinic.</summary>
internal sealed class RecordOptions
{
    private readonly DatabaseOptions database = new();
    private readonly Option<Guid?> clinic = new("--clinic") { Description = "The clinic's id; not needed where there is one clinic." };

    /// <summary>Who the audit says it was: whoever runs the server.</summary>
    public static Storage.Audits.Access For(string purpose) => new("command", AccessRole.Program, purpose);

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        database.AddTo(command);
        command.Options.Add(clinic);
    }

    /// <summary>Opens the database.</summary>
    public Task<Database> Open(ParseResult parsed) => database.Open(parsed);

    /// <summary>The clinic that is meant.</summary>
    /// <exception cref="IOException">There is none, or it is not clear which.</exception>
    public async Task<Clinic> ClinicOf(ParseResult parsed, Database opened, CancellationToken cancel)
    {
        var all = await new Clinics(opened, TimeProvider.System).All(cancel);
        return parsed.GetValue(clinic) is { } id ? all.FirstOrDefault(c => c.Id == new ClinicId(id)) ?? throw new IOException($"--clinic: There is no clinic {id} here. {Named(all)}")
            : all.Count == 1 ? all[0] : throw new IOException($"--clinic: It is not clear which clinic is meant. {Named(all)}");
    }

    private static string Named(IReadOnlyList<Clinic> all) => all.Count == 0 ? "There is none; add one by the command clinic." : $"There are: {string.Join("; ", all.Take(20).Select(c => $"{c.Id.Value} {c.Name}"))}.";
}
