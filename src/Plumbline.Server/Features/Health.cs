using Plumbline.Storage;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>Whether the server lives, and whether it can work.</summary>
internal static class Health
{
    /// <summary>Adds the endpoints. They say nothing that a stranger could use.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("alive")).AllowAnonymous().WithName("alive");
        routes.MapGet("/health/ready", Ready).AllowAnonymous().WithName("ready");
    }

    private static async Task<IResult> Ready(Clinics clinics, CancellationToken cancel)
    {
        try
        {
            await clinics.All(cancel);
            return Results.Text("ready");
        }
        catch (StorageException)
        {
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
