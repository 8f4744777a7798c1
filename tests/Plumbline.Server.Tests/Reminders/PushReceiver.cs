using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Storage.Tests.Postgres;

namespace Plumbline.Server.Tests.Reminders;

/// <summary>A push service and the browser behind it: takes messages, checks who sent them, and decrypts them by its own reading of the standards.</summary>
internal sealed class PushReceiver : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ECDiffieHellman key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] secret = RandomNumberGenerator.GetBytes(16);

    public PushReceiver()
    {
        Address = new($"http://127.0.0.1:{LocalPostgres.FreePort()}/");
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = Task.Run(Listen);
    }

    public Uri Address { get; }

    public string Key
    {
        get
        {
            var point = key.ExportParameters(false).Q;
            return Base64Url.EncodeToString([4, .. point.X!, .. point.Y!]);
        }
    }

    public string Secret => Base64Url.EncodeToString(secret);

    /// <summary>The messages as the browser reads them.</summary>
    public ConcurrentQueue<string> Messages { get; } = [];

    /// <summary>Keys of who signed them.</summary>
    public ConcurrentQueue<string> Senders { get; } = [];

    /// <summary>What it answers.</summary>
    public HttpStatusCode Answer { get; set; } = HttpStatusCode.Created;

    public void Dispose()
    {
        listener.Close();
        key.Dispose();
    }

    /// <summary>Reads a message of RFC 8188 and 8291.</summary>
    public static string Decrypt(byte[] body, ECDiffieHellman browser, byte[] secret)
    {
        var (salt, record, sender) = (body[..16], BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(16)), body[21..(21 + body[20])]);
        var rest = body[(21 + body[20])..];
        if (rest.Length > record) throw new FormatException("The message has more than one record.");
        var point = browser.ExportParameters(false).Q;
        byte[] own = [4, .. point.X!, .. point.Y!];
        using var other = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = sender[1..33], Y = sender[33..] } });
        byte[] Mac(byte[] with, params byte[] what) => HMACSHA256.HashData(with, what);
        var first = Mac(secret, browser.DeriveRawSecretAgreement(other.PublicKey));
        var shared = Mac(first, [.. "WebPush: info\0"u8, .. own, .. sender, 1]);
        var second = Mac(salt, shared);
        var content = Mac(second, [.. "Content-Encoding: aes128gcm\0"u8, 1])[..16];
        var nonce = Mac(second, [.. "Content-Encoding: nonce\0"u8, 1])[..12];
        var plain = new byte[rest.Length - 16];
        using var cipher = new AesGcm(content, 16);
        cipher.Decrypt(nonce, rest[..^16], rest[^16..], plain);
        var end = Array.FindLastIndex(plain, b => b != 0);
        if (plain[end] != 2) throw new FormatException("The last record does not end as one.");
        return Encoding.UTF8.GetString(plain, 0, end);
    }

    /// <summary>The token and the key of a header.</summary>
    public static (string Token, string Key) PartsOf(string header)
    {
        var parts = header.Replace("vapid ", "", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries);
        return (parts.Single(p => p.StartsWith("t=", StringComparison.Ordinal))[2..], parts.Single(p => p.StartsWith("k=", StringComparison.Ordinal))[2..]);
    }

    /// <summary>Whether a token was signed with a key.</summary>
    public static bool IsSigned(string token, string key)
    {
        var (at, bytes) = (token.LastIndexOf('.'), Base64Url.DecodeFromChars(key));
        using var open = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = bytes[1..33], Y = bytes[33..] } });
        return open.VerifyData(Encoding.ASCII.GetBytes(token).AsSpan(0, at), Base64Url.DecodeFromChars(token.AsSpan(at + 1)), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private async Task Listen()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            var (token, sender) = PartsOf(context.Request.Headers["Authorization"]!);
            if (context.Request.Headers["Content-Encoding"] == "aes128gcm" && int.Parse(context.Request.Headers["TTL"]!) > 0 && IsSigned(token, sender))
            {
                Messages.Enqueue(Decrypt(body.ToArray(), key, secret));
                Senders.Enqueue(sender);
            }

            context.Response.StatusCode = (int)Answer;
            context.Response.Close();
        }
    }
}
