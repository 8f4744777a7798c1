using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Workspace;

/// <summary>An exercise of a plan as a table shows it.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Dose">How much, in words.</param>
/// <param name="Days">The days of the week.</param>
/// <param name="Because">Why it is in the plan.</param>
/// <param name="Cautions">What to mind.</param>
public sealed record PlanLine(string Exercise, string Name, string Dose, IReadOnlyList<string> Days, IReadOnlyList<string> Because, IReadOnlyList<string> Cautions)
{
    /// <summary>The lines of a programme, or of a proposed plan. What an exercise does anyway is left unsaid.</summary>
    public static IReadOnlyList<PlanLine> Of(JsonNode plan, Practice practice)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(practice);
        return [.. plan["items"]!.AsArray().Select(item =>
        {
            var dose = item!["dose"].Deserialize<Dose>(JsonRules.Options)!;
            var exercise = practice.Catalogue.ById.GetValueOrDefault(item.Text("exercise"));
            return new PlanLine(
                item.Text("exercise"), exercise?.Name ?? item.Text("exercise"), exercise is null ? DoseWording.Brief(dose) : DoseWording.Brief(DoseShortening.Of(dose, exercise, practice.Doses)),
                [.. item["days"].Texts()], [.. item["because"].Texts()], [.. item["cautions"].Texts()]);
        })];
    }
}
