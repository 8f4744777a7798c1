using System.Globalization;
using Plumbline.Care.Programmes;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Handouts.Html;
using Plumbline.Handouts.Wordings;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Pages;

/// <summary>Lays out a programme as a handout. The same programme and catalogue give the same handout.</summary>
public static class HandoutPages
{
    /// <summary>The handout of a programme.</summary>
    /// <param name="programme">An approved programme.</param>
    /// <param name="catalogue">The catalogue that its exercises stand in.</param>
    /// <param name="times">Times around an exercise, for the minutes.</param>
    /// <param name="sessions">Warning signs, stop rules, comfort guide.</param>
    /// <param name="rules">Words of the paper.</param>
    public static Handout Of(Programme programme, Catalogue catalogue, DoseTimes times, SessionRules sessions, HandoutRules rules)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentNullException.ThrowIfNull(rules);
        var words = rules.Words;
        var emergency = Said(programme.Clinic.EmergencyNumber) ?? words.Warnings.LocalEmergency;
        var urgent = Said(programme.Clinic.UrgentAdvice) ?? words.Warnings.LocalUrgent;
        string Called(string text) => Fill.In(text, ("emergency", emergency), ("urgent", urgent));
        var items = programme.Items.Select((item, index) => (Number: index + 1, Item: item, Exercise: catalogue.ById[item.Exercise])).ToList();
        var date = words.Dates.Of(programme.Approval.On);
        var version = programme.Version.ToString(CultureInfo.InvariantCulture);
        return new Handout
        {
            Words = words,
            Person = Said(programme.For),
            Clinic = Said(programme.Clinic.Name),
            Date = programme.Approval.On,
            Kind = Fill.In(words.Facts.KindOfPlan, ("version", version), ("date", date)),
            Facts = Facts(programme, words),
            Mark = MarkOf(programme, words.Facts),
            Warnings =
            [
                new(Called(words.Warnings.CallEmergency), SafetyPages.SignsFor(Call.Emergency, sessions)),
                new(Called(words.Warnings.CallUrgent), SafetyPages.SignsFor(Call.SameDay, sessions)),
            ],
            Reported = [.. programme.Reported.Select(Said).OfType<string>()],
            Notes = [.. programme.Notes.Select(Said).OfType<string>().Distinct(), .. WarmUp(sessions)],
            Week = WeekPages.Of([.. items], times, words),
            StopRules = SafetyPages.StopRules(programme, sessions, Called),
            Exercises = [.. items.Select(i => ExercisePages.Of(i.Number, i.Item, i.Exercise, programme, catalogue.Words, words))],
            Log = WeekPages.Log(programme, words),
            Comfort = SafetyPages.Comfort(sessions, words.Comfort),
            Footer =
            [
                Fill.In(words.Footer.Plan, ("id", programme.Id.ToString()), ("version", version), ("date", date)),
                Fill.In(words.Footer.Catalogue, ("version", programme.CatalogueVersion)),
                words.Footer.Device,
            ],
            Running = Fill.In(words.Footer.Running, ("version", version), ("date", date), ("catalogue", programme.CatalogueVersion)),
        };
    }

    private static Seq<string> WarmUp(SessionRules sessions) =>
        [Fill.In(sessions.Words.WarmUp, ("minutes", string.Create(CultureInfo.InvariantCulture, $"{sessions.Facts.WarmUp.Minutes.Min} to {sessions.Facts.WarmUp.Minutes.Max}")))];

    private static Seq<Fact> Facts(Programme programme, HandoutWords words)
    {
        var (facts, dates) = (words.Facts, words.Dates);
        var approval = programme.Approval;
        var role = approval.As switch
        {
            ApproverRole.Clinician => facts.Clinician,
            ApproverRole.Self => facts.Self,
        };
        var approved = Said(approval.By) is { } by ? Fill.In(facts.ApprovedValue, ("name", by), ("role", role)) : null;
        var last = programme.Starts.AddDays((7 * programme.Weeks) - 1);
        return
        [
            new(facts.Name, Said(programme.For)),
            new(facts.Approved, approved),
            new(facts.Clinic, Said(programme.Clinic.Name)),
            new(facts.Phone, Said(programme.Clinic.Phone)),
            new(facts.Booking, Said(programme.Clinic.Booking)),
            new(facts.Review, dates.Of(programme.ReviewOn)),
            new(facts.Weeks, Fill.In(facts.WeeksValue.For(programme.Weeks), ("dates", dates.Between(programme.Starts, last)))),
            .. programme.ScreeningLevel is null ? Array.Empty<Fact>() : [new(facts.AskAgain, dates.Of(programme.ValidUntil))],
        ];
    }

    private static Mark? MarkOf(Programme programme, FactWords facts) => programme.Origin switch
    {
        Origin.Prescribed when programme.ScreeningLevel is null => new(facts.NotScreened, facts.NotScreenedMeans),
        Origin.Prescribed => new(facts.Screened, null),
        Origin.Proposed or Origin.Protocol => null,
    };

    /// <summary>A text of which something would stand on paper; null when nothing would.</summary>
    internal static string? Said(string? text) => text is not null && Escaping.Prints(text) ? text.Trim() : null;
}
