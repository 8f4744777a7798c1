using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
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

    /// <summary>With it, letters are taken over an encrypted connection only, from whoever signs in.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Name and password that somebody signed in with.</summary>
    public (string User, string Password)? SignedIn { get; private set; }

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
            Stream stream = client.GetStream();
            var (reader, writer) = Over(stream);
            await writer.WriteLineAsync("220 letters");
            var to = "";
            while (await reader.ReadLineAsync() is { } line)
            {
                switch (line[..Math.Min(4, line.Length)].ToUpperInvariant())
                {
                    case "EHLO" when Certificate is not null && stream is not SslStream:
                        await writer.WriteLineAsync("250-letters\r\n250 STARTTLS");
                        break;
                    case "EHLO" when Certificate is not null:
                        await writer.WriteLineAsync("250-letters\r\n250 AUTH LOGIN");
                        break;
                    case "STAR" when Certificate is not null:
                        await writer.WriteLineAsync("220 go on");
                        var secure = new SslStream(stream);
                        await secure.AuthenticateAsServerAsync(Certificate);
                        stream = secure;
                        (reader, writer) = Over(stream);
                        break;
                    case "AUTH":
                        var user = Text(line.Split(' ')[2]);
                        await writer.WriteLineAsync("334 UGFzc3dvcmQ6");
                        SignedIn = (user, Text((await reader.ReadLineAsync())!));
                        await writer.WriteLineAsync("235 come in");
                        break;
                    case "MAIL" when Certificate is not null && (stream is not SslStream || SignedIn is null):
                        await writer.WriteLineAsync("530 not like this");
                        break;
                    case "QUIT":
                        return;
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        var letter = new StringBuilder();
                        while (await reader.ReadLineAsync() is { } text and not ".") letter.AppendLine(text);
                        await Task.Delay(Slow);
                        Letters.Enqueue((to, letter.ToString()));
                        await writer.WriteLineAsync("250 taken");
                        break;
                    default:
                        if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase)) to = Regex.Match(line, "<(.*)>").Groups[1].Value;
                        await writer.WriteLineAsync(Refuses && to.Length > 0 ? "451 not now" : "250 well");
                        break;
                }
            }
        }
        catch (Exception e) when (e is IOException or AuthenticationException)
        {
            // The sender died, or does not trust this server.
        }
    }

    private static (StreamReader, StreamWriter) Over(Stream stream) => (new(stream, Encoding.UTF8), new(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true });

    private static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}
