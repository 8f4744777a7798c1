using Plumbline.Server.Access;
using Plumbline.Server.Pages.Workspace;
using Plumbline.Storage.Audits;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Ahead;

/// <summary>The questions before the first visit, answered by the person at home. What asks for help at once says so at once.</summary>
internal static class AheadPages
{
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/questions", (HttpContext context, Practice practice) => Show(context, practice, null)).For(AccessRole.Patient);
        routes.MapForm("/questions", Take).For(AccessRole.Patient);
        routes.MapPage("/questions/answered", Answered).For(AccessRole.Patient);
    }

    private static Guid Me(HttpContext context) => Caller.Of(context.User).Person!.Value.Value;

    private static async Task<IResult> Show(HttpContext context, Practice practice, ApiAnswer? refused)
    {
        var (today, clinic) = (await Api.Call(context, "today", null, ("person", Me(context))), await Api.Call(context, "clinic"));
        return Page.Of<AheadPage>(
            refused?.Status ?? StatusCodes.Status200OK,
            ("Practice", practice), ("IsDue", today.Json.Text("screening_due") == "full" || today.Json!["version"]!.GetValue<long>() == 0), ("Clinic", clinic.Json.Text("name")), ("Given", Forms.Given(context)), ("Refused", refused));
    }

    private static async Task<IResult> Take(HttpContext context, Practice practice)
    {
        var form = await Forms.Read(context);
        var answer = await Api.Call(context, "take-intake", IntakePages.Body(form, practice.Screening), ("person", Me(context)));
        return answer.IsDone ? Page.Next("/questions/answered") : await Show(context, practice, answer);
    }

    // What the answers ask for, as it stands in the record: the page can be opened again.
    private static async Task<IResult> Answered(HttpContext context)
    {
        var taken = await Api.Call(context, "intake", null, ("person", Me(context)));
        if (!taken.IsDone) return Page.Next("/questions");
        var screening = taken.Json!["screening"]!["screening"]!;
        return Page.Of<AheadAnsweredPage>(("Level", screening.Text("level")), ("Actions", screening["actions"].Texts().ToList()), ("Reported", screening["reported"].Texts().ToList()));
    }
}
