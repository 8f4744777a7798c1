using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Doses;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Tests.Playing;

/// <summary>A short session: two bridges, and a knee to chest on each side.</summary>
public static class SampleScript
{
    public static DateOnly Monday { get; } = new(2026, 3, 2);

    public static Programme Programme { get; } = Make();

    public static SessionScript Script { get; } = Practised(p => SessionCompiler.Compile(Programme, Monday, 1, p.Catalogue, p.Doses.Times, p.Sessions).Require());

    private static Programme Make() => Practised(practice =>
    {
        ProgrammeItem Item(string id, StatedDose dose) => new()
        {
            Exercise = id,
            Dose = DoseCompletion.Complete(dose, practice.Catalogue.ById[id], practice.Doses).Require(),
            Days = [DayOfWeek.Monday, DayOfWeek.Friday],
            Because = [],
            Cautions = [],
        };
        return new Programme
        {
            Format = 1,
            Id = new Guid("0195c3a0-0000-7000-8000-000000000002"),
            Version = 1,
            Origin = Origin.Proposed,
            For = "Kim\u001b[2J",
            Approval = new("Dr Lund", ApproverRole.Clinician, Monday),
            Clinic = new() { EmergencyNumber = "112" },
            ScreeningLevel = ActionLevel.NoneReported,
            Items =
            [
                Item("bridge", new() { Sets = 1, Repetitions = 2, Hold = TimeSpan.Zero.Once() }),
                Item("single-knee-to-chest", new() { Sets = 1, Repetitions = 1, Hold = TimeSpan.FromSeconds(20).Once(), Sides = Sides.Each }),
            ],
            Starts = Monday,
            Weeks = 2,
            ReviewOn = Monday.AddDays(14),
            ValidUntil = Monday.AddDays(10),
            CatalogueVersion = practice.Catalogue.Version.Version,
        };
    });

    private static Motion.Range<TimeSpan> Once(this TimeSpan time) => new(time, time);

    private static T Practised<T>(Func<Practice, T> make) => make(Practice.Read().Require());
}
