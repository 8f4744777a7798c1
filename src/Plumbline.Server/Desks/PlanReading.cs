using System.Text.Json.Nodes;
using Plumbline.Care.Episodes;
using Plumbline.Care.Programmes;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Doses.Words;
using Plumbline.Motion.Reading;
using Answers = Plumbline.Server.Hosting.Answers;

namespace Plumbline.Server.Desks;

/// <summary>What a typed plan means before anybody decides upon it: every line said back, minutes of each day, what is refused, and how it differs from the plan that stands.</summary>
internal static class PlanReading
{
    /// <summary>The reading.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="text">The plan, a line for each exercise.</param>
    /// <param name="reason">Why what the screening leaves out is given all the same; null when nothing is.</param>
    public static Read<JsonObject> Of(OpenEpisode episode, string text, string? reason) => DoseVocabulary.Read(episode.Practice.Files).Then<JsonObject>(words =>
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Take(PlanText.MostLines * 2).ToList();
        var terms = new PrescriptionTerms { Id = episode.Episode.Programme?.Id ?? Guid.Empty, Approval = new(episode.Caller.Name ?? "", ApproverRole.Clinician, episode.Day), Clinic = new(), Starts = episode.Day };
        var whole = Offers.Changed(episode, text, terms, reason);
        var programme = whole is Read<Programme>.Success { Value: var made } ? made : null;
        return new JsonObject
        {
            ["lines"] = new JsonArray([.. lines.Select(line => Line(line, episode, words))]),
            ["problems"] = Answers.Listed(whole.Problems),
            ["days"] = programme is null ? null : new JsonArray([.. Days(programme, episode)]),
            ["changes"] = programme is null || EpisodeSessions.Programme(episode.Standing) is not Read<Programme>.Success { Value: var before } ? null : PlanDifferences.Node(before, programme, episode),
        };
    });

    // Each line for itself, so that one that cannot be read leaves the others readable.
    private static JsonObject Line(string line, OpenEpisode episode, DoseVocabulary words)
    {
        var practice = episode.Practice;
        return PlanText.Read("line", line, practice.Catalogue, practice.Doses, dose => DoseParser.Parse(dose, words)) switch
        {
            Read<Seq<PlanLine>>.Success { Value: [var read] } => new JsonObject
            {
                ["exercise"] = read.Exercise.Id,
                ["name"] = read.Exercise.Name,
                ["brief"] = DoseWording.Brief(DoseShortening.Of(read.Dose, read.Exercise, practice.Doses)),
                ["full"] = DoseWording.Full(read.Dose),
                ["minutes_per_day"] = DoseTime.InMinutes(DoseTime.PerDay(read.Dose, RangeEnd.Greatest, practice.Doses.Times, read.Exercise.Facts.Position)),
            },
            { } refused => new JsonObject { ["problem"] = refused.Problems.FirstOrDefault()?.Message },
        };
    }

    private static IEnumerable<JsonObject> Days(Programme programme, OpenEpisode episode) => Enum.GetValues<DayOfWeek>().Select(day => (Day: day, Items: programme.Items.Where(i => i.Days.Contains(day)).ToList())).Where(d => d.Items.Count > 0)
        .OrderBy(d => ((int)d.Day + 6) % 7).Select(d => new JsonObject
        {
            ["day"] = JsonNames.Of(d.Day),
            ["items"] = d.Items.Count,
            ["minutes"] = DoseTime.InMinutes(d.Items.Aggregate(TimeSpan.Zero, (sum, i) => sum + DoseTime.PerDay(i.Dose, RangeEnd.Greatest, episode.Practice.Doses.Times, episode.Practice.Catalogue.ById[i.Exercise].Facts.Position))),
        });
}

/// <summary>Differences between versions of a programme as the API shows them.</summary>
internal static class PlanDifferences
{
    /// <summary>Every change, worded for the clinician and for the person.</summary>
    public static JsonArray Node(Programme before, Programme after, OpenEpisode episode) => new([.. PlanChange.Between(before, after).Select(change => new JsonObject
    {
        ["exercise"] = change.Exercise.Length == 0 ? null : change.Exercise,
        ["for_clinician"] = change.ForClinician(episode.Practice.Catalogue, episode.Practice.Doses),
        ["for_person"] = change.ForPerson(episode.Practice.Catalogue, episode.Practice.Doses),
    })]);
}
