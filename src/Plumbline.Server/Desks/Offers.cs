using System.Security.Cryptography;
using System.Text.Json;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Doses.Words;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Proposing;

namespace Plumbline.Server.Desks;

/// <summary>What somebody asks a proposal for.</summary>
internal record OfferForm
{
    /// <summary>A ready-made protocol instead of a composed plan.</summary>
    public string? Protocol { get; init; }

    /// <summary>Which phase of it, from 1.</summary>
    public int? Phase { get; init; }

    /// <summary>A shell for the time after an operation, as a clinician filled it.</summary>
    public FilledShell? Filled { get; init; }
}

/// <summary>Proposals upon an episode as it stands, and programmes of them.</summary>
internal static class Offers
{
    /// <summary>What the program proposes today. What goes on from before goes on.</summary>
    /// <remarks>Codes: <c>PLB-EPISODE-NONE</c> no intake, <c>-LOCKED</c>, <c>-SCREEN</c> questions come first.</remarks>
    public static Read<Proposition> Of(OpenEpisode episode, OfferForm form)
    {
        if (episode.Episode.Intake is not { } intake) return Read.Fail<Proposition>("PLB-EPISODE-NONE", "episode", "There is no intake yet. Take one first.");
        if (episode.Standing.Rescreening is Rescreening.Full) return ScreenFirst<Proposition>("All screening questions are due. Take a whole intake first.");
        if (form is { Protocol: null, Phase: not null }) return Read.Fail<Proposition>("PLB-PROTOCOL-PHASE", "$.phase", "A phase belongs to a protocol. Say which one, or leave the phase out.");
        return Propositions.UpToNow(episode.Standing, "episode")
            .Then(earlier => Propositions.Of(intake, episode.Practice, episode.Numbers, new ProposalWish(form.Protocol, form.Phase, form.Filled, earlier)))
            .Then(made => episode.Episode.LastScreening is { Form: ScreeningForm.ShortForm } last && last.Screening.Level > made.Screening.Level
                ? ScreenFirst<Proposition>("The short form found something that the last intake does not say. Take a whole intake first.")
                : made);
    }

    /// <summary>What tells one proposal from another: who approves names what was seen.</summary>
    public static string KeyOf(Proposal proposal) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(proposal, JsonRules.OneLine)))[..32];

    /// <summary>The event that says what was proposed.</summary>
    public static EpisodeEvent.Proposed Event(Proposal proposal)
    {
        var (kind, plan) = proposal switch
        {
            Proposal.Proposed p => (ProposalKind.Proposed, p.Plan),
            Proposal.Holding p => (ProposalKind.Holding, p.Plan),
            Proposal.ClinicianOnly => (ProposalKind.ClinicianOnly, (ProposedPlan?)null),
            Proposal.NotNow => (ProposalKind.NotNow, null),
        };
        return new(kind, plan?.Items.Select(i => i.Exercise).ToSeq() ?? [], plan?.Stage, proposal.CatalogueVersion, proposal.RulesVersion);
    }

    /// <summary>A programme that a clinician types, through the same gate.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="text">The lines.</param>
    /// <param name="terms">Who, for whom, from when.</param>
    /// <param name="reason">Why what the screening leaves out is given all the same; null when nothing is.</param>
    public static Read<Programme> Typed(OpenEpisode episode, string text, PrescriptionTerms terms, string? reason)
    {
        var practice = episode.Practice;
        if (episode.Episode.Intake is not { } intake) return Read.Fail<Programme>("PLB-EPISODE-NONE", "episode", "There is no intake yet. Take one first.");
        if (episode.Standing.Rescreening is Rescreening.Full) return ScreenFirst<Programme>("All screening questions are due. Take a whole intake first.");
        var screening = ScreeningAssessment.Assess(intake, practice.Screening, episode.Numbers);
        if (episode.Episode.LastScreening is { Form: ScreeningForm.ShortForm } last && last.On > screening.On)
        {
            if (last.Screening.Level > screening.Level) return ScreenFirst<Programme>("The short form found something that the last intake does not say. Take a whole intake first.");
            // Asked again since, with nothing new: what is typed today rests on that.
            screening = screening with { On = last.On };
        }

        var gate = new Gate(screening, SuitabilityRules.JudgeAll(intake, screening, practice.Screening, practice.Catalogue, Exercises.Access.Clinician), reason);
        return DoseVocabulary.Read(practice.Files)
            .Then(words => PlanText.Read("$.plan", text, practice.Catalogue, practice.Doses, dose => DoseParser.Parse(dose, words)))
            .Then(lines => Prescription.Prescribe(lines, terms, practice.Catalogue, practice.Programmes, gate));
    }

    /// <summary>The programme that stands, changed by hand: what stays in it keeps why it is there, and its days as long as it is done as often.</summary>
    public static Read<Programme> Changed(OpenEpisode episode, string text, PrescriptionTerms terms, string? reason)
    {
        var before = EpisodeSessions.Programme(episode.Standing) is Read<Programme>.Success { Value: var standing } ? standing.Items.DistinctBy(i => i.Exercise).ToDictionary(i => i.Exercise) : [];
        return Typed(episode, text, terms, reason).Then<Programme>(programme => programme with
        {
            Items = [.. programme.Items.Select(item => !before.TryGetValue(item.Exercise, out var old) ? item : item with
            {
                Because = old.Because,
                Days = old.Dose.Frequency.DaysPerWeek.Value == item.Dose.Frequency.DaysPerWeek.Value ? old.Days : item.Days,
            })],
        });
    }

    private static Read<T> ScreenFirst<T>(string message) => Read.Fail<T>("PLB-EPISODE-SCREEN", "episode", message);
}
