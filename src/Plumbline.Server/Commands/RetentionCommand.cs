using System.CommandLine;
using System.Globalization;
using Plumbline.Server.Features;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Server.Commands;

/// <summary><c>retention</c>: how long a clinic keeps records, and who is past it. Nobody is erased by it.</summary>
internal static class RetentionCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output)
    {
        var options = new RecordOptions();
        var days = new Option<int?>("--keep-days") { Description = "How many days after its last entry a record is kept; nothing changes when it is left out." };
        days.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int?>() is < ClinicChoosing.LeastKept or > ClinicChoosing.MostKept) given.AddError($"--keep-days: Records are kept for {ClinicChoosing.LeastKept} to {ClinicChoosing.MostKept} days. Correct it.");
        });
        var command = new Command("retention", "Say how long records are kept, and list what is older; nothing is erased by itself.") { days };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var database = await options.Open(parsed);
            var (clinic, choices) = (await options.ClinicOf(parsed, database, cancel), new ClinicChoices(database, TimeProvider.System));
            var choice = await choices.Of(clinic.Id, cancel);
            if (parsed.GetValue(days) is { } wanted) await choices.Set(clinic.Id, choice = choice with { KeepDays = wanted }, RecordOptions.For("retention"), cancel);
            await output.WriteLineAsync(choice.KeepDays is { } kept ? $"{clinic.Name} keeps records for {kept} days after the last entry." : $"{clinic.Name} did not say how long it keeps records. Say it by --keep-days.");
            var (count, last) = (0, (PersonId?)null);
            while (await choices.PastKeeping(clinic.Id, last, RecordOptions.For("retention"), cancel) is { Count: > 0 } page)
            {
                foreach (var past in page) await output.WriteLineAsync($"{past.Id.Value}  last entry {past.LastEntry.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
                (count, last) = (count + page.Count, page[^1].Id);
            }

            await output.WriteLineAsync($"{count} records are older than that. To end one: erase PERSON.");
            return Program.Done;
        });
        return command;
    }
}
