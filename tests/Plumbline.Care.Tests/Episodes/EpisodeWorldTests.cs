using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;

namespace Plumbline.Care.Tests.Episodes;

public sealed class EpisodeWorldTests
{
    [Fact]
    public void What_is_closed_to_a_person_goes_by_the_rules_of_the_world_that_is_asked()
    {
        var intake = Samples.Read("no-floor");
        var screening = ScreeningAssessment.Assess(intake, World.Screening, EmergencyNumbers.Unset);
        var closed = Diary.World.ClosedTo(intake, screening);
        var lenient = Diary.World with { Screening = World.Screening with { Abilities = [] } };

        lenient.ClosedTo(intake, screening).Count.ShouldBeLessThan(closed.Count);
        Diary.World.ClosedTo(intake, screening).ShouldBe(closed);
    }
}
