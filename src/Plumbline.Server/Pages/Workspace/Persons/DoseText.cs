using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>A dose out of an answer of the API, as it is said.</summary>
internal static class DoseText
{
    /// <summary>A stated dose in one line; nothing when there is none.</summary>
    public static string Of(JsonNode? dose) => dose is null ? "" : DoseWording.Brief(dose.Deserialize<StatedDose>(JsonRules.Options)!);
}
