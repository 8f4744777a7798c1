using System.Net;
using System.Net.Sockets;

namespace Plumbline.Server.Reminders.Push;

/// <summary>Connections to the outside only. A browser names the address that we send to, and must not reach with it what stands beside the server.</summary>
internal static class PublicConnections
{
    /// <summary>A handler that connects to public addresses, looked up once and used as they are; it follows nobody elsewhere.</summary>
    public static SocketsHttpHandler Handler(bool alsoPrivate) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        ConnectCallback = async (context, cancel) =>
        {
            var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
            var allowed = found.Where(a => alsoPrivate || IsPublic(a)).ToArray();
            if (allowed.Length == 0) throw new HttpRequestException("The address is not a public one.");
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    /// <summary>Whether an address is one of the public internet. Source: r-rfc-6890.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return false;
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? bytes switch
            {
                [0 or 10 or 127, ..] or [>= 224, ..] => false,
                [100, >= 64 and < 128, ..] or [169, 254, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..] or [192, 0, 0, _] or [198, 18 or 19, ..] => false,
                _ => true,
            }
            // Of version 6 only what is given out to the public: 2000::/3, without the tunnels that carry version 4.
            : bytes[0] is >= 0x20 and < 0x40 && !(bytes[0] == 0x20 && bytes[1] == 0x02) && !(bytes is [0x20, 0x01, 0, 0, ..]);
    }
}
