using System.Net;

namespace Plumbline.Server.Hosting;

/// <summary>Whether a request came from this machine.</summary>
internal static class Loopback
{
    /// <summary>True when it did; what has no address, as in a test inside the process, did.</summary>
    public static bool Is(HttpContext context) => context.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from);
}
