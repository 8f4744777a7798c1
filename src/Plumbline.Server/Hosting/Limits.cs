using System.Net;
using System.Net.Sockets;
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

    private static string From(HttpContext context) => context.Connection.RemoteIpAddress is { } address ? From(address) : "unknown";

    /// <summary>Who counts as one: an address, and of IPv6 the net of 64 bits that one household has.</summary>
    internal static string From(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? $"{Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))}/64" : address.ToString();
    }
}
