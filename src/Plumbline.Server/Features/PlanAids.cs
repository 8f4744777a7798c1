using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Programmes;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Doses.Words;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Proposing;
using Answers = Plumbline.Server.Hosting.Answers;

namespace Plumbline.Server.Features;

/// <summary>What helps to decide about a plan and decides nothing: a dose or a whole plan said back, what may stand instead of an exercise, the versions and how they differ.</summary>
internal static class PlanAids
{
    private const int FormLimit = 60_000;

    /// <summary>A dose as somebody typed it.</summary>
    internal sealed record DoseForm
    {
        public required string Text { get; init; }

        /// <summary>The exercise; left out, the dose is read by itself.</summary>
        public string? Exercise { get; init; }
    }

    /// <summary>A plan as somebody typed it.</summary>
    internal sealed record PlanForm
    {
        public required string Plan { get; init; }

        public string? Override { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/doses/reading", ReadDose).Accepts<DoseForm>("application/json").For(Rules.Readers).WithName("read-dose");
        routes.MapPost("/people/{person:guid}/programme/reading", ReadPlan).Accepts<PlanForm>("application/json").For(Rules.Writers).WithName("read-plan");
        routes.MapGet("/people/{person:guid}/programme/swaps/{exercise}", Swap).For(Rules.Readers).WithName("swaps");
        routes.MapGet("/people/{person:guid}/programme/versions", Versions).For([.. Rules.Readers, AccessRole.Patient]).WithName("programme-versions");
    }

    private static async Task<IResult> ReadDose(HttpContext context, Practice practice)
    {
        var read = (await context.Request.Value<DoseForm>(FormLimit)).Then(form => Dose(form, practice));
        return read is Read<JsonObject>.Success { Value: var said } ? Answers.Of(said) : Answers.Refused(read);
    }

    private static Read<JsonObject> Dose(DoseForm form, Practice practice)
    {
        if (form.Exercise is { } id && !practice.Catalogue.ById.ContainsKey(id)) return Read.Fail<JsonObject>("PLB-SESSION-EXERCISE", "$.exercise", "There is no such exercise. Take an id of /api/v1/exercises.");
        var exercise = form.Exercise is null ? null : practice.Catalogue.ById[form.Exercise];
        return DoseVocabulary.Read(practice.Files).Then(words => DoseParser.Parse(form.Text, words)).Then(stated =>
            (exercise is null ? DoseCompletion.Complete(stated, practice.Doses) : DoseCompletion.Complete(stated, exercise, practice.Doses)).Then<JsonObject>(dose => new JsonObject
            {
                ["stated"] = JsonSerializer.SerializeToNode(stated, JsonRules.Options),
                ["brief"] = DoseWording.Brief(dose),
                ["full"] = DoseWording.Full(dose),
                ["minutes_per_day"] = DoseTime.InMinutes(DoseTime.PerDay(dose, RangeEnd.Greatest, practice.Doses.Times, exercise?.Facts.Position)),
            }));
    }

    private static async Task<IResult> ReadPlan(HttpContext context, Guid person)
    {
        var read = await context.Request.Value<PlanForm>(FormLimit);
        if (read is not Read<PlanForm>.Success { Value: var form }) return Answers.Refused(read);
        return await EpisodeCalls.Look(context, person, "read-plan", episode => PlanReading.Of(episode, form.Plan, form.Override) switch
        {
            Read<JsonObject>.Success { Value: var said } => Answers.Of(said),
            { } refused => Answers.Refused(refused),
        });
    }

    private static Task<IResult> Swap(HttpContext context, Guid person, string exercise) => EpisodeCalls.Look(context, person, "swaps", episode =>
    {
        if (episode.Episode.Intake is not { } intake) return Answers.Problem(StatusCodes.Status409Conflict, "PLB-EPISODE-NONE", "episode", "There is no intake yet. Take one first.");
        if (!episode.Practice.Catalogue.ById.ContainsKey(exercise)) return Answers.NotFound();
        var practice = episode.Practice;
        var around = Propositions.Around(intake, practice, episode.Numbers, Exercises.Access.Clinician) with { Earlier = FollowOn.Of(episode.Standing) };
        var taken = episode.Episode.Items.Select(i => i.Exercise).ToHashSet();
        return Answers.Of(new
        {
            exercise,
            swaps = Swaps.For(exercise, around, taken).Select(s => new
            {
                exercise = s.Exercise,
                name = practice.Catalogue.ById[s.Exercise].Name,
                dose = DoseWording.Brief(practice.Catalogue.ById[s.Exercise].Facts.DefaultDose.Stated),
                because = s.Because,
                cautions = s.Cautions,
            }),
        });
    });

    private static Task<IResult> Versions(HttpContext context, Guid person) => EpisodeCalls.Look(context, person, "programme-versions", episode =>
    {
        var versions = PlanVersions.Of(episode);
        return Answers.Of(new JsonObject
        {
            ["versions"] = new JsonArray([.. versions.Select((version, index) => new JsonObject
            {
                ["version"] = version.Number,
                ["on"] = version.By.OccurredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["kind"] = JsonNode.Parse(JournalFile.Write(version.By))!["kind"]!.DeepClone(),
                ["by"] = version.By.By.Name ?? JsonNames.Of(version.By.By.Role),
                ["changes"] = index == 0 || versions[index - 1].Programme is not { } before || version.Programme is not { } after ? null : PlanDifferences.Node(before, after, episode),
            })]),
        });
    });
}
