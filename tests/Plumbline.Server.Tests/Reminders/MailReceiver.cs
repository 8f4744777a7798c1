using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Plumbline.Server.Tests.Reminders;

/// <summary>A mail server that keeps the letters.</summary>
internal sealed class MailReceiver : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public MailReceiver()
    {
        listener.Start();
        _ = Task.Run(Listen);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The letters: to whom, and everything in them.</summary>
    public ConcurrentQueue<(string To, string Letter)> Letters { get; } = [];

    /// <summary>How long it thinks before it takes a letter.</summary>
    public TimeSpan Slow { get; set; }

    /// <summary>Whether it takes no letter.</summary>
    public bool Refuses { get; set; }

    public void Dispose() => listener.Dispose();

    private async Task Listen()
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using var closing = client;
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 letters");
            var to = "";
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase)) to = Regex.Match(line, "<(.*)>").Groups[1].Value;
                if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
                if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync(Refuses && to.Length > 0 ? "451 not now" : "250 well");
                    continue;
                }

                await writer.WriteLineAsync("354 go on");
                var letter = new StringBuilder();
                while (await reader.ReadLineAsync() is { } text and not ".") letter.AppendLine(text);
                await Task.Delay(Slow);
                Letters.Enqueue((to, letter.ToString()));
                await writer.WriteLineAsync("250 taken");
            }
        }
        catch (IOException)
        {
            // The sender died.
        }
    }
}
