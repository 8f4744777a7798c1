using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Handouts.Html;
using Plumbline.Handouts.Pages;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Tests;

/// <summary>The catalogue as it lies in the repository, and a programme to change in tests.</summary>
public static class World
{
    public static IReadOnlyList<CatalogueFile> Files { get; } = [.. Directory
        .EnumerateFiles(Repository.At("catalogue"), "*.json", SearchOption.AllDirectories)
        .Select(p => new CatalogueFile(Path.GetRelativePath(Repository.At("catalogue"), p).Replace('\\', '/'), File.ReadAllText(p)))
        .Where(f => !f.Path.StartsWith("schema/", StringComparison.Ordinal))];

    public static Catalogue Catalogue { get; } = CatalogueReader.Read(Files).Require();

    public static DoseRules Doses { get; } = DoseRulesReader.Read(Files).Require();

    public static SessionRules Sessions { get; } = SessionRulesReader.Read(Files).Require();

    public static HandoutRules Rules { get; } = HandoutRulesReader.Read(Files).Require();

    /// <summary>Bridges on three days and knee to chest every day, screened, from Monday 2 March 2026 for two weeks.</summary>
    public static Programme Programme { get; } = new()
    {
        Format = 1,
        Id = Guid.Parse("0195a1b2-0000-7000-8000-000000000001"),
        Version = 1,
        Origin = Origin.Proposed,
        For = "Mary O'Brien",
        Approval = new("Jane Roe", ApproverRole.Clinician, new DateOnly(2026, 3, 2)),
        Clinic = new() { Name = "Riverside Physiotherapy", EmergencyNumber = "999", UrgentAdvice = "111" },
        ScreeningLevel = ActionLevel.NoneReported,
        Reported = ["On 2026-03-02 you did not report: fever."],
        Items =
        [
            Item("bridge", [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]),
            Item("single-knee-to-chest", [.. Enum.GetValues<DayOfWeek>()]),
        ],
        Starts = new DateOnly(2026, 3, 2),
        Weeks = 2,
        ReviewOn = new DateOnly(2026, 3, 16),
        ValidUntil = new DateOnly(2026, 3, 9),
        Notes = ["Start with little."],
        CatalogueVersion = "2026.11.0",
    };

    public static ProgrammeItem Item(string exercise, Seq<DayOfWeek> days, StatedDose? stated = null) => new()
    {
        Exercise = exercise,
        Dose = DoseCompletion.Complete(stated ?? Catalogue.ById[exercise].Facts.DefaultDose.Stated, Catalogue.ById[exercise], Doses).Require(),
        Days = days,
        Because = [],
        Cautions = [],
    };

    public static Handout Pages(Programme programme) => HandoutPages.Of(programme, Catalogue, Doses.Times, Sessions, Rules);

    public static string Html(Programme programme) => HandoutHtml.Of(Pages(programme));
}
