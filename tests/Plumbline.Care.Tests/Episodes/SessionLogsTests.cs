using FsCheck;
using FsCheck.Fluent;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Sessions;
using Plumbline.Care.Tests.Progressions;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Episodes;

public class SessionLogsTests(ITestOutputHelper output)
{
    private static readonly SessionLog Phone = new()
    {
        ProgrammeVersion = 2,
        PainBefore = 3,
        PainPeak = 6,
        SpreadFurther = false,
        FurthestZoneAfter = BodyZone.Buttock,
        Items = [new() { Exercise = "bridge", CompletedFraction = 0.5, ThatHurt = true, FormOk = true }, new() { Exercise = "clamshell", SkipReason = SkipReason.Time }],
    };

    private static readonly SessionLog Tablet = new()
    {
        ProgrammeVersion = 2,
        PainPeak = 2,
        PainAfter = 1,
        SpreadFurther = true,
        FurthestZoneAfter = BodyZone.Thigh,
        Items = [new() { Exercise = "clamshell", CompletedFraction = 1 }, new() { Exercise = "bridge", CompletedFraction = 1, FormOk = false }, new() { Exercise = "plank", SkipReason = SkipReason.Pain }],
    };

    [Fact]
    public void Of_two_tellings_the_answer_that_calls_for_more_care_counts_and_what_was_done_was_done()
    {
        var both = SessionLogs.Together(Phone, Tablet);

        (both.PainBefore, both.PainPeak, both.PainAfter, both.SpreadFurther, both.FurthestZoneAfter).ShouldBe((3, 6, 1, true, BodyZone.Thigh));
        var bridge = both.Items.Single(i => i.Exercise == "bridge");
        (bridge.ThatHurt, bridge.FormOk, bridge.CompletedFraction).ShouldBe((true, false, 1));
        both.Items.Single(i => i.Exercise == "clamshell").SkipReason.ShouldBeNull();
        both.Items.Single(i => i.Exercise == "plank").SkipReason.ShouldBe(SkipReason.Pain);
    }

    [Fact]
    public void It_does_not_matter_who_told_first_and_telling_again_adds_nothing()
    {
        var both = SessionLogs.Together(Phone, Tablet);

        Ordered(SessionLogs.Together(Tablet, Phone)).ShouldBe(Ordered(both));
        SessionLogs.Together(both, Tablet).ShouldBe(both);
        SessionLogs.Together(both, Phone).ShouldBe(both);
    }

    [Fact]
    public void A_rise_is_reckoned_from_the_lower_pain_and_a_spread_from_the_nearer_zone()
    {
        var (low, high) = (Told(new() { Exercise = "bridge", PainBefore = 2, PainPeak = 3, FurthestZoneBefore = BodyZone.Buttock }), Told(new() { Exercise = "bridge", PainBefore = 6, PainPeak = 6, FurthestZoneBefore = BodyZone.BelowKnee }));

        var both = SessionLogs.Together(low, high);

        (both.PainBefore, both.PainPeak, both.FurthestZoneBefore).ShouldBe((2, 6, BodyZone.Buttock));
        (both.Items[0].PainBefore, both.Items[0].PainPeak, both.Items[0].FurthestZoneBefore).ShouldBe((2, 6, BodyZone.Buttock));
    }

    [Fact]
    public void The_light_of_two_tellings_is_never_lighter_than_either() => Laws.Hold(output,
        from one in Answered from other in Answered from morning in Gen.Choose(0, 10) select (one, other, morning),
        c =>
        {
            var both = Light(SessionLogs.Together(Told(c.one), Told(c.other)).Items[0], c.morning);
            ((int)both).ShouldBeGreaterThanOrEqualTo(Math.Max((int)Light(c.one, c.morning), (int)Light(c.other, c.morning)));
        });

    // Whoever answers everything: what only one of them answered would make the other's light amber for that alone.
    private static Gen<ItemLog> Answered { get; } =
        from before in Gen.Choose(0, 10)
        from peak in Gen.Choose(0, 10)
        from after in Gen.Choose(0, 10)
        from zoneBefore in Gen.Elements(Enum.GetValues<BodyZone>())
        from zoneAfter in Gen.Elements(Enum.GetValues<BodyZone>())
        from zoneReasked in Gen.Elements(Enum.GetValues<BodyZone>())
        from hurt in Gen.Choose(1, 20)
        select new ItemLog { Exercise = "bridge", PainBefore = before, PainPeak = peak, PainAfter = after, FurthestZoneBefore = zoneBefore, FurthestZoneAfter = zoneAfter, FurthestZoneReasked = zoneReasked, ThatHurt = hurt == 1 };

    private static SessionLog Told(ItemLog item) => new() { ProgrammeVersion = 1, PainBefore = item.PainBefore, PainPeak = item.PainPeak, FurthestZoneBefore = item.FurthestZoneBefore, Items = [item] };

    private static Colour Light(ItemLog item, double morning) => TrafficLight.Of(
        new()
        {
            PainBefore = item.PainBefore,
            PainPeak = item.PainPeak,
            PainAfter = item.PainAfter,
            PainNextMorning = morning,
            ThatHurt = item.ThatHurt,
            FurthestZoneBefore = item.FurthestZoneBefore,
            FurthestZoneAfter = item.FurthestZoneAfter,
            FurthestZoneReasked = item.FurthestZoneReasked,
        },
        Progressions.Sessions.Book.Rules.Light,
        Progressions.Sessions.Book.Rules.Legs).Colour;

    private static SessionLog Ordered(SessionLog log) => log with { Items = log.Items.OrderBy(i => i.Exercise, StringComparer.Ordinal).ToSeq() };
}
