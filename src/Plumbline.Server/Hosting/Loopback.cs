using System.Net;

namespace Plumbline.Server.Hosting;

/// <summary>Whether a request came from this machine.</summary>
internal static class Loopback
{
    /// <summary>True when it did; what has no address, as in a test inside the process, did.</summary>
    public static bool Is(HttpContext context) => context.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from);

    /// <summary>Whether a name means this machine.</summary>
    public static bool IsName(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
