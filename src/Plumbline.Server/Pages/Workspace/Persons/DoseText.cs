using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>A dose out of an answer of the API, as it is said.</summary>
internal static class DoseText
{
    /// <summary>A stated dose in one line; what the exercise does anyway is left unsaid.</summary>
    public static string Of(JsonNode dose, string exercise, Practice practice)
    {
        var stated = dose.Deserialize<StatedDose>(JsonRules.Options)!;
        return practice.Catalogue.ById.TryGetValue(exercise, out var found) && DoseCompletion.Complete(stated, found, practice.Doses) is Read<Dose>.Success { Value: var whole }
            ? DoseWording.Brief(DoseShortening.Of(whole, found, practice.Doses))
            : DoseWording.Brief(stated);
    }
}
