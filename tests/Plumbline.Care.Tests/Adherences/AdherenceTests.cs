using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using Plumbline.Care.Adherences;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Programmes;
using Plumbline.Care.Sessions;
using Plumbline.Care.Tests.Programmes;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Adherences;

public class AdherenceTests(ITestOutputHelper output)
{
    private static readonly AdherenceRules Rules = AdherenceRules.Read(World.Files).Require();

    // Monday, 2 March 2026; Monday, Tuesday, Wednesday, Friday and Saturday.
    private static readonly Programme Desk = Approved("desk-worker");

    private static readonly DateOnly Start = Desk.Starts;

    private static readonly int[] SessionDays = [.. Enumerable.Range(0, 7).Where(d => SessionCalendar.SessionsOn(Desk, Start.AddDays(d), World.Doses.Times) > 0)];

    [Fact]
    public void All_that_was_due_and_done_is_all_of_it()
    {
        var reading = Of(14, [.. Weeks(2, d => Whole(d))]);
        var week = reading.Windows[0];
        (week.Frequency!.Capped, week.Dose!.Capped).ShouldBe((1, 1));
        reading.Weeks.ShouldAllBe(w => w.Met == true);
        reading.StreakWeeks.ShouldBe(2);
        reading.OverDone.ShouldBeEmpty();
        reading.Offers.ShouldBeEmpty();
    }

    [Fact]
    public void A_day_of_rest_breaks_no_row_of_weeks_and_a_session_may_move_within_its_week()
    {
        // The first session a day late.
        var moved = Weeks(2, d => Whole(d)).Select(s => s.On == Start ? s with { On = Start.AddDays(3) } : s);
        Of(14, [.. moved]).StreakWeeks.ShouldBe(2);
    }

    [Fact]
    public void What_was_done_before_a_plan_was_changed_counts_on()
    {
        var changed = Desk with { Version = 2, Starts = Start.AddDays(14) };
        var reading = Adherence.Of([Desk, changed], [.. Weeks(3, d => Whole(d))], Start.AddDays(20), null, Rules, World.Catalogue, World.Doses.Times);
        reading.Weeks.Select(w => (w.Number, w.From, w.Met)).ShouldBe([(1, Start, true), (2, Start.AddDays(7), true), (3, Start.AddDays(14), true)]);
        reading.StreakWeeks.ShouldBe(3);
        reading.Windows[^1].Frequency!.Raw.ShouldBe(1);
        reading.Windows[^1].Dose!.Raw.ShouldBe(1);
    }

    [Fact]
    public void Each_day_is_held_to_the_plan_of_that_day()
    {
        var lighter = Desk with { Version = 2, Starts = Start.AddDays(7), Items = [Desk.Items[0] with { Days = [DayOfWeek.Monday] }] };
        var reading = Adherence.Of([Desk, lighter], [.. Weeks(1, d => Whole(d))], Start.AddDays(13), null, Rules, World.Catalogue, World.Doses.Times);
        reading.Weeks.Select(w => w.Goal).ShouldBe([SessionDays.Length, SessionCalendar.SessionsOn(lighter, lighter.Starts, World.Doses.Times)]);
        reading.Windows[0].Due.ShouldBe(reading.Weeks[1].Goal);
        reading.OverDone.ShouldBeEmpty();
    }

    [Fact]
    public void A_week_that_goes_on_is_neither_met_nor_missed()
    {
        var reading = Of(8, [.. Weeks(1, d => Whole(d))]);
        reading.Weeks.Select(w => w.Met).ShouldBe([true, null]);
        reading.StreakWeeks.ShouldBe(1);
    }

    [Theory]
    [InlineData(6, null)]
    [InlineData(7, 1)]
    [InlineData(13, 1)]
    [InlineData(14, 2)]
    public void A_week_is_rated_once_it_is_over_and_only_the_last_one(int days, int? week) => Rated(days).WeekToRate.ShouldBe(week);

    [Fact]
    public void A_week_that_is_rated_is_not_asked_for_again_and_shows_what_was_said_last()
    {
        var reading = Rated(8, new(Start, 4), new(Start, 7));
        reading.WeekToRate.ShouldBeNull();
        reading.Weeks.Select(w => w.SelfRated).ShouldBe([7, null]);
        Rated(14, new WeekRating(Start, 7)).WeekToRate.ShouldBe(2);
    }

    [Fact]
    public void Long_after_the_programme_no_week_is_asked_for_any_more()
    {
        var weeks = Rated(7 * Desk.Weeks).Weeks.Count;
        Rated(7 * weeks).WeekToRate.ShouldBe(weeks);
        Rated((7 * weeks) + 6).WeekToRate.ShouldBe(weeks);
        Rated((7 * weeks) + 7).WeekToRate.ShouldBeNull();
    }

    [Fact]
    public void A_goal_of_ones_own_counts_instead_of_what_is_due()
    {
        DoneSession[] two = [Whole(Start), Whole(Start.AddDays(2))];
        Of(7, two, goal: 2).Weeks[0].Met.ShouldBe(true);
        Of(8, two).Weeks[0].Met.ShouldBe(false);
    }

    [Fact]
    public void How_often_and_how_much_are_told_apart()
    {
        var reading = Of(7, [.. Weeks(1, d => Whole(d, 0.5))]);
        reading.Windows[0].Frequency!.Capped.ShouldBe(1);
        reading.Windows[0].Dose!.Capped.ShouldBe(0.5);
    }

    [Fact]
    public void What_was_done_without_telling_how_much_counts_neither_as_nothing_nor_as_all()
    {
        var item = Desk.Items[0].Exercise;
        var half = Weeks(1, d => Whole(d, 0.5)).ToList();
        var untold = half.Select((s, i) => i == 0 ? s with { Items = [.. s.Items.Select(t => t.Exercise == item ? t with { CompletedFraction = null } : t)] } : s).ToArray();
        var reading = Of(7, untold);
        reading.Windows[0].AmountsUnknown.ShouldBe(1);
        reading.Windows[0].Dose!.Capped.ShouldBe(0.5, 1e-9);
    }

    [Theory]
    [InlineData(1.5, false)]
    [InlineData(1.6, true)]
    public void More_than_one_and_a_half_times_the_amount_is_flagged_and_never_counts_as_more_than_all(double part, bool flagged)
    {
        var reading = Of(7, [.. Weeks(1, d => Whole(d, part))]);
        (reading.OverDone.Count > 0).ShouldBe(flagged);
        reading.Windows[0].Dose!.Capped.ShouldBe(1);
        reading.Windows[0].Dose!.Raw.ShouldBe(part, 1e-9);
    }

    [Fact]
    public void How_long_is_known_only_from_sessions_that_told_it()
    {
        Of(7, [Whole(Start)]).Windows[0].Duration.ShouldBeNull();
        var planned = Desk.Items.Where(i => i.Days.Contains(DayOfWeek.Monday)).Sum(i => Exercises.Doses.DoseTime.Of(i.Dose, Exercises.Doses.RangeEnd.Least, World.Doses.Times, World.Catalogue.ById[i.Exercise].Facts.Position).TotalMinutes);
        Of(7, [Whole(Start) with { Minutes = planned / 2 }, Whole(Start.AddDays(1))]).Windows[0].Duration!.Capped.ShouldBe(0.5, 1e-9);
    }

    [Theory]
    [InlineData(SkipReason.Pain, OfferAct.EasierForm)]
    [InlineData(SkipReason.Fear, OfferAct.EasierForm)]
    [InlineData(SkipReason.Time, OfferAct.ShorterForm)]
    [InlineData(SkipReason.FeltBetter, OfferAct.KeepUpLess)]
    public void A_reason_leads_to_one_offer_however_often_it_is_given(SkipReason reason, OfferAct act)
    {
        var skipped = Weeks(1, d => new DoneSession { On = d, Items = [.. Due(d).Select(i => new DoneItem(i, null, reason))] }).ToArray();
        var reading = Of(7, skipped);
        reading.Offers.ShouldHaveSingleItem().Act.ShouldBe(act);
        reading.Skips.ShouldHaveSingleItem().Count.ShouldBeGreaterThan(1);
        reading.Windows[0].Done.ShouldBe(0);
    }

    [Fact]
    public void No_word_nags()
    {
        string[] said = [.. Rules.Words.Offers.Values, Rules.Words.WeekMet, Rules.Words.WeekOther, Rules.Words.WeekRunning, Rules.Words.Streak, Rules.Words.OverDone];
        foreach (var text in said) Regex.IsMatch(text, @"\b(should|must|failed?|missed|only|lazy|don't|shame|excuse|again)\b", RegexOptions.IgnoreCase).ShouldBe(text.Contains("well again", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Shares_lie_within_their_bounds_and_doing_more_never_lowers_them() => Laws.Hold(
        output,
        from days in Gen.Choose(1, 40)
        from parts in Gen.ArrayOf(Gen.Choose(0, 30), 30)
        from more in Gen.Choose(0, 29)
        select (days, parts, more),
        c =>
        {
            var sessions = Weeks(4, d => d).Select((d, i) => Whole(d, c.parts[i % c.parts.Length] / 10.0)).ToArray();
            var less = Of(c.days, sessions).Windows;
            foreach (var window in less)
            {
                foreach (var share in new[] { window.Frequency, window.Dose, window.Duration }.OfType<Share>())
                {
                    share.Capped.ShouldBeInRange(0, 1);
                    share.Raw.ShouldBeGreaterThanOrEqualTo(share.Capped - 1e-9);
                }
            }

            var at = c.more % sessions.Length;
            sessions[at] = sessions[at] with { Items = [.. sessions[at].Items.Select(i => i with { CompletedFraction = i.CompletedFraction + 0.5 })] };
            var most = Of(c.days, sessions).Windows;
            for (var i = 0; i < less.Count; i++)
            {
                (most[i].Dose?.Capped ?? 0).ShouldBeGreaterThanOrEqualTo((less[i].Dose?.Capped ?? 0) - 1e-9);
                (most[i].Frequency?.Raw ?? 0).ShouldBe(less[i].Frequency?.Raw ?? 0);
            }
        });

    [Fact]
    public void The_order_of_sessions_does_not_matter()
    {
        var sessions = Weeks(3, d => Whole(d, 0.8)).ToArray();
        System.Text.Json.JsonSerializer.Serialize(Of(21, [.. sessions.Reverse()])).ShouldBe(System.Text.Json.JsonSerializer.Serialize(Of(21, sessions)));
    }

    [Fact]
    public void The_sessions_of_an_episode_count_and_those_taken_back_do_not()
    {
        SessionLog log = new() { ProgrammeVersion = 1, Minutes = 12, Items = [new() { Exercise = "bridge", CompletedFraction = 0.5 }, new() { Exercise = "walking", SkipReason = SkipReason.Time }] };
        var logged = new LoggedSession(Guid.Empty, Start, DateTimeOffset.UnixEpoch, log, null, [], false);
        var session = DoneSession.Of(Episode.None with { Sessions = [logged, logged with { Withdrawn = true }] }).ShouldHaveSingleItem();
        session.On.ShouldBe(Start);
        session.Minutes.ShouldBe(12);
        session.Items.ShouldBe([new("bridge", 0.5), new("walking", null, SkipReason.Time)]);
    }

    [Theory]
    [InlineData("""{ "on": "2026-03-02", "items": [ { "exercise": "brigde" } ] }""", "PLB-DONE-EXERCISE")]
    [InlineData("""{ "on": "2026-03-02", "items": [ { "exercise": "bridge", "completed_fraction": -0.1 } ] }""", "PLB-DONE-VALUE")]
    [InlineData("""{ "on": "2026-03-02", "minutes": -1, "items": [] }""", "PLB-DONE-VALUE")]
    [InlineData("""{ "on": "2026-03-01", "items": [] }""", "PLB-DONE-DATE")]
    public void A_log_that_cannot_be_is_refused(string session, string code) =>
        DoneFileReader.Read("log.json", string.Create(CultureInfo.InvariantCulture, $"{{ \"format\": 1, \"sessions\": [ {session} ] }}"), Desk).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    private static AdherenceReading Of(int days, DoneSession[] sessions, int? goal = null) =>
        Adherence.Of([Desk], [.. sessions], Start.AddDays(days - 1), goal, Rules, World.Catalogue, World.Doses.Times);

    private static AdherenceReading Rated(int days, params WeekRating[] ratings) =>
        Adherence.Of([Desk], [], Start.AddDays(days), null, Rules, World.Catalogue, World.Doses.Times, [.. ratings]);

    private static IEnumerable<T> Weeks<T>(int weeks, Func<DateOnly, T> each) =>
        Enumerable.Range(0, weeks).SelectMany(w => SessionDays.Select(d => each(Start.AddDays((7 * w) + d))));

    private static DoneSession Whole(DateOnly day) => Whole(day, 1);

    private static DoneSession Whole(DateOnly day, double part) => new() { On = day, Items = [.. Due(day).Select(i => new DoneItem(i, part))] };

    private static IEnumerable<string> Due(DateOnly day) => Desk.Items.Where(i => i.Days.Contains(day.DayOfWeek)).Select(i => i.Exercise);

    internal static Programme Approved(string sample)
    {
        var proposal = ProposalEngine.Propose(SampleProposalTests.Around(sample));
        return ProposalApproval.Approve(proposal, new("A. Nyberg", ApproverRole.Clinician, proposal.On), new Clinic(), proposal.On, Guid.Empty).Require();
    }
}
