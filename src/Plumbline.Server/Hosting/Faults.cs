using Plumbline.Motion.Reading;
using Plumbline.Server.Pages;
using Plumbline.Storage;

namespace Plumbline.Server.Hosting;

/// <summary>What went wrong on our side becomes an answer that says what to do, and a line in the log that holds nothing of a person.</summary>
internal static partial class Faults
{
    /// <summary>Catches them.</summary>
    public static void UseFaults(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (StorageException e) when (!context.Response.HasStarted)
        {
            Storage(app.Logger, e.Fault, e.Message);
            if (e.Fault == StorageFault.Unavailable) context.Response.Headers.RetryAfter = "5";
            await (Page.IsWanted(context) ? PageFaults.Broken(StatusCodes.Status503ServiceUnavailable) : Answers.Of(e)).ExecuteAsync(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            var problem = new Problem("PLB-REQUEST", "request", "The request can't be read. Check its address, headers and body.");
            await (Page.IsWanted(context) ? PageFaults.Refused(context, e.StatusCode, [problem]) : Answers.Problems(e.StatusCode, [problem])).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone; nobody reads an answer.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Mistake(app.Logger, e.GetType().Name, e.StackTrace);
            await (Page.IsWanted(context)
                ? PageFaults.Broken(StatusCodes.Status500InternalServerError)
                : Answers.Problem(StatusCodes.Status500InternalServerError, "PLB-SERVER", "server", "The server made a mistake; it is in its log. Try again, and tell whoever runs the server.")).ExecuteAsync(context);
        }
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "Database, {Fault}: {Message}")]
    private static partial void Storage(ILogger logger, StorageFault fault, string message);

    // The message of an exception may hold what somebody typed, so only its kind and place are kept.
    [LoggerMessage(Level = LogLevel.Error, Message = "A mistake of the program: {Kind} {Place}")]
    private static partial void Mistake(ILogger logger, string kind, string? place);
}
