using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

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
    /// <summary>The lines of a programme, or of a proposed plan whose names stand beside it.</summary>
    public static IReadOnlyList<PlanLine> Of(JsonNode plan, JsonNode? names = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan["items"]!.AsArray().Select(item => new PlanLine(
            item.Text("exercise"),
            item!["name"]?.GetValue<string>() ?? names.Text(item.Text("exercise")),
            DoseWording.Brief(item["dose"].Deserialize<Dose>(JsonRules.Options)!),
            [.. item["days"].Texts()], [.. item["because"].Texts()], [.. item["cautions"].Texts()]))];
    }

}
