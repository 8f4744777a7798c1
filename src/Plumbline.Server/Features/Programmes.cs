using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Programmes;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;
using Answers = Plumbline.Server.Hosting.Answers;

namespace Plumbline.Server.Features;

/// <summary>Programmes: approved from a proposal or typed by a clinician, changed by hand, and as they stand today.</summary>
internal static class Programmes
{
    private const int FormLimit = 60_000;

    /// <summary>A programme is to be approved.</summary>
    internal sealed record ApprovalForm : OfferForm
    {
        /// <summary>The key of the proposal that was seen; null for a plan that is typed.</summary>
        public string? Proposal { get; init; }

        /// <summary>The typed plan, a line for each exercise; null for a proposal.</summary>
        public string? Plan { get; init; }

        /// <summary>Why a clinician gives what the screening leaves out; for a typed plan.</summary>
        public string? Override { get; init; }

        /// <summary>Why it is approved.</summary>
        public required string Reason { get; init; }

        /// <summary>How the person wishes to be named on paper; left out, there is a line to fill in.</summary>
        public string? For { get; init; }

        /// <summary>The first day; today when left out.</summary>
        public DateOnly? Starts { get; init; }
    }

    /// <summary>A programme is to be changed by hand.</summary>
    internal sealed record ChangeForm
    {
        /// <summary>The whole plan as it is to be, a line for each exercise.</summary>
        public required string Plan { get; init; }

        public required string Reason { get; init; }

        public string? Override { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{person:guid}/programme", Today).For([.. Rules.Readers, AccessRole.Patient]).WithName("programme");
        routes.MapPost("/people/{person:guid}/programmes", Approve).Accepts<ApprovalForm>("application/json").For(Rules.Deciders).IsDecision().WithName("approve-programme");
        routes.MapPost("/people/{person:guid}/programme/changes", Change).Accepts<ChangeForm>("application/json").For(Rules.Deciders).IsDecision().WithName("change-programme");
    }

    private static Task<IResult> Today(HttpContext context, Guid person) => EpisodeCalls.Look(context, person, "programme", Shown);

    private static IResult Shown(OpenEpisode episode) => EpisodeSessions.Programme(episode.Standing) switch
    {
        Read<Programme>.Success { Value: var programme } => Answers.Of(Node(programme, episode)),
        { } none => Answers.Problems(StatusCodes.Status409Conflict, none.Problems),
    };

    private static async Task<IResult> Approve(HttpContext context, Guid person, Clinics clinics)
    {
        var clinic = await clinics.Find(Caller.Of(context.User).Clinic, context.RequestAborted);
        return await EpisodeCalls.Decide<ApprovalForm, EpisodeEvent.Approved>(
            context, person, "approve-programme", (await context.Request.Value<ApprovalForm>(FormLimit)).Then(Checked),
            (form, episode) => Programme(form, episode, On(clinic, episode)).Then(programme => Deeds.One(new EpisodeEvent.Approved(programme, form.Reason), episode)),
            episode => Answers.Of(Node(episode.Episode.Programme!, episode), StatusCodes.Status201Created));
    }

    private static async Task<IResult> Change(HttpContext context, Guid person) => await EpisodeCalls.Decide<ChangeForm, EpisodeEvent.Changed>(
        context, person, "change-programme", await context.Request.Value<ChangeForm>(FormLimit),
        (form, episode) => Changed(form, episode).Then(programme => Deeds.One(new EpisodeEvent.Changed(programme, form.Reason), episode)),
        episode => Answers.Of(Node(episode.Episode.Programme!, episode), StatusCodes.Status201Created));

    private static Read<Programme> Programme(ApprovalForm form, OpenEpisode episode, Plumbline.Care.Programmes.Clinic clinic)
    {
        var approval = new Approval(episode.Caller.Name!, ApproverRole.Clinician, episode.Day);
        var starts = form.Starts ?? episode.Day;
        if (form.Plan is { } plan)
            return Offers.Typed(episode, plan, new PrescriptionTerms { Id = Guid.CreateVersion7(), Approval = approval, Clinic = clinic, For = form.For, Starts = starts }, form.Override);
        return Offers.Of(episode, form).Then(offer => Offers.KeyOf(offer.Proposal) == form.Proposal
            ? ProposalApproval.Approve(offer.Proposal, approval, clinic, starts, Guid.CreateVersion7(), form.For)
            : Read.Fail<Programme>("PLB-APPROVE-SEEN", "$.proposal", "The proposal is not the one that was seen: something changed since. Propose again, look at it, and approve that."));
    }

    private static Read<Programme> Changed(ChangeForm form, OpenEpisode episode)
    {
        if (episode.Episode.Programme is not { } before) return Read.Fail<Programme>("PLB-EPISODE-NONE", "episode", "There is no programme to change yet. Approve one first.");
        var terms = new PrescriptionTerms { Id = before.Id, Approval = new Approval(episode.Caller.Name!, ApproverRole.Clinician, episode.Day), Clinic = before.Clinic, For = before.For, Starts = episode.Day };
        return Offers.Changed(episode, form.Plan, terms, form.Override).Then<Programme>(programme => programme with { Version = episode.Episode.Version + 1 });
    }

    private static Read<ApprovalForm> Checked(ApprovalForm form)
    {
        var problems = new List<Problem>();
        if (form.Proposal is null == form.Plan is null) problems.Add(new("PLB-APPROVE-WHAT", "$.proposal", "Either a proposal is approved, by its key, or a plan is typed. Give one of the two."));
        if (form.Override is not null && form.Plan is null) problems.Add(new("PLB-APPROVE-WHAT", "$.override", "A proposal holds nothing that the screening leaves out. Leave the override out, or type the plan."));
        if (form.For is { } name && !Entries.IsName(name)) problems.Add(new("PLB-PERSON-NAME", "$.for", $"A name has 1 to {Entries.Longest} characters on one line. Correct it."));
        return Read.From(() => form, problems);
    }

    private static Plumbline.Care.Programmes.Clinic On(Storage.People.Clinic? clinic, OpenEpisode episode) => new()
    {
        Name = clinic?.Name,
        EmergencyNumber = episode.Numbers.Emergency,
        UrgentAdvice = episode.Numbers.Urgent,
    };

    private static JsonNode Node(Programme programme, OpenEpisode episode)
    {
        var node = JsonSerializer.SerializeToNode(programme, JsonRules.Options)!;
        foreach (var item in node["items"]!.AsArray()) item!["name"] = episode.Practice.Catalogue.ById.TryGetValue(item["exercise"]!.GetValue<string>(), out var found) ? found.Name : null;
        return node;
    }
}
