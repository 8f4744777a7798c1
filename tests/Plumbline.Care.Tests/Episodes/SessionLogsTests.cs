using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Sessions;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Episodes;

public class SessionLogsTests
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

    private static SessionLog Ordered(SessionLog log) => log with { Items = log.Items.OrderBy(i => i.Exercise, StringComparer.Ordinal).ToSeq() };
}
