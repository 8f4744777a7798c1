using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Plumbline.Bench.Servers;

/// <summary>Asks over a number of connections, one request after the other on each, with as little work of its own as it can: what is measured is the server.</summary>
internal static class LeanClient
{
    /// <summary>Asks for some time.</summary>
    /// <param name="server">The server.</param>
    /// <param name="connections">How many connections.</param>
    /// <param name="lasts">For how long.</param>
    /// <param name="request">The next request of a connection: all its bytes.</param>
    /// <returns>Times of all requests in milliseconds.</returns>
    public static async Task<double[]> Ask(Uri server, int connections, TimeSpan lasts, Func<int, byte[]> request)
    {
        var end = Stopwatch.GetTimestamp() + (long)(lasts.TotalSeconds * Stopwatch.Frequency);
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(c => Task.Run(() => One(server, end, () => request(c)))));
        return [.. times.SelectMany(t => t)];
    }

    /// <summary>A request as bytes.</summary>
    public static byte[] Request(string method, string path, string? token, string? body = null) => Encoding.ASCII.GetBytes(
        $"{method} {path} HTTP/1.1\r\nHost: plumbline\r\n{(token is null ? "" : $"Authorization: Bearer {token}\r\n")}{(body is null ? "" : $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n")}\r\n{body}");

    private static async Task<List<double>> One(Uri server, long end, Func<byte[]> request)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Parse(server.Host), server.Port);
        var (times, buffer) = (new List<double>(), new byte[1 << 20]);
        while (Stopwatch.GetTimestamp() < end)
        {
            var start = Stopwatch.GetTimestamp();
            await socket.SendAsync(request());
            var read = 0;
            while (!IsWhole(buffer.AsSpan(0, read)))
            {
                var more = await socket.ReceiveAsync(buffer.AsMemory(read));
                if (more == 0) throw new InvalidOperationException("The server closed the connection.");
                read += more;
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (buffer[9] != '2') throw new InvalidOperationException($"The server answered {Encoding.UTF8.GetString(buffer, 0, Math.Min(read, 900))}");
        }

        return times;
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) return false;
        var length = answer.IndexOf("Content-Length: "u8);
        if (length >= 0 && length < head)
        {
            var text = answer[(length + 16)..];
            return answer.Length >= head + 4 + int.Parse(text[..text.IndexOf("\r\n"u8)], System.Globalization.CultureInfo.InvariantCulture);
        }

        return answer.IndexOf(" 204 "u8) == 8 || answer.EndsWith("0\r\n\r\n"u8);
    }
}
