using System.CommandLine;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Server.Commands;

/// <summary><c>export PERSON FILE</c> and <c>erase PERSON</c>: one person's record handed out, or ended.</summary>
internal static class PersonCommands
{
    /// <summary>The command that hands out.</summary>
    public static Command Export(TextWriter output, TextWriter error)
    {
        var options = new RecordOptions();
        var (person, file) = (PersonArgument(), new Argument<string>("file") { Description = "The document (JSON); one that is there already is kept." });
        var command = new Command("export", "Write everything that is kept of one person into a file.") { person, file };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var database = await options.Open(parsed);
            var (clinic, whom) = (await options.ClinicOf(parsed, database, cancel), new PersonId(parsed.GetValue(person)));
            if (await new SqlJournal(database, TimeProvider.System).Export(clinic.Id, whom, RecordOptions.For("export-person"), cancel) is not { } document) return await Nobody(error, clinic);
            await using var stream = new FileStream(parsed.GetValue(file)!, FileMode.CreateNew, FileAccess.Write);
            await using var writer = new StreamWriter(stream);
            await writer.WriteAsync(document.AsMemory(), cancel);
            await output.WriteLineAsync($"wrote {parsed.GetValue(file)}");
            return Program.Done;
        });
        return command;
    }

    /// <summary>The command that erases.</summary>
    public static Command Erase(TextWriter output, TextWriter error)
    {
        var options = new RecordOptions();
        var person = PersonArgument();
        var sure = new Option<bool>("--for-good") { Description = "Erase: there is no way back but an older backup without its tombstones." };
        var command = new Command("erase", "Erase one person; a tombstone keeps backups from bringing them back.") { person, sure };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var database = await options.Open(parsed);
            var (clinic, whom) = (await options.ClinicOf(parsed, database, cancel), new PersonId(parsed.GetValue(person)));
            if (await new Persons(database, TimeProvider.System).Find(clinic.Id, whom, RecordOptions.For("erase-person"), cancel) is not { } found) return await Nobody(error, clinic);
            if (!parsed.GetValue(sure))
            {
                await error.WriteLineAsync($"PLB-ARG  --for-good: {found.Name} of {clinic.Name} would be erased. Give --for-good when that is wanted.");
                return Program.Refused;
            }

            var events = await new SqlJournal(database, TimeProvider.System).Erase(clinic.Id, whom, RecordOptions.For("erase-person"), cancel);
            await output.WriteLineAsync($"erased {whom.Value} of {clinic.Name}: {events} events");
            return Program.Done;
        });
        return command;
    }

    private static Argument<Guid> PersonArgument() => new("person") { Description = "The person's id." };

    private static async Task<int> Nobody(TextWriter error, Clinic clinic)
    {
        await error.WriteLineAsync($"PLB-NOT-FOUND  person: {clinic.Name} keeps nothing of this person. Check the id.");
        return Program.Refused;
    }
}
