using System.Security.Claims;
using System.Threading.RateLimiting;

namespace Plumbline.Server.Hosting;

/// <summary>How often somebody may ask.</summary>
internal static class Limits
{
    /// <summary>For what a stranger can try: passwords, codes, PINs.</summary>
    public const string Guessing = "guessing";

    /// <summary>Adds the limits.</summary>
    public static void AddLimits(this IServiceCollection services, ServerSettings settings) => services.AddRateLimiter(options =>
    {
        options.OnRejected = async (context, cancel) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            await Answers.Problem(StatusCodes.Status429TooManyRequests, "PLB-TOO-OFTEN", "request", "Too many requests. Wait a minute and try again.").ExecuteAsync(context.HttpContext);
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Window(context.User.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? From(context), settings.RequestsAMinute));
        options.AddPolicy(Guessing, context => Window(From(context), settings.GuessesAMinute));
    });

    private static RateLimitPartition<string> Window(string key, int most) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });

    private static string From(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
