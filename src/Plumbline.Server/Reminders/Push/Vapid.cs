using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Plumbline.Server.Reminders.Push;

/// <summary>Says to a push service who sends, by a signature that whoever subscribed can know it by. Source: r-rfc-8292.</summary>
/// <param name="key">The server's own key on P-256.</param>
/// <param name="contact">Where the push service turns when something goes wrong: mailto: or https:.</param>
public sealed class Vapid(ECDsa key, string contact) : IDisposable
{
    // The standard allows a day; half of it leaves room for clocks that differ.
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private static readonly string Head = Encode("""{"typ":"JWT","alg":"ES256"}"""u8);

    /// <summary>A new key as text.</summary>
    public static string NewKey()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Base64Url.EncodeToString(made.ExportPkcs8PrivateKey());
    }

    /// <summary>Reads a key that <see cref="NewKey"/> wrote.</summary>
    public static Vapid Of(string key, string contact)
    {
        var read = ECDsa.Create();
        read.ImportPkcs8PrivateKey(Base64Url.DecodeFromChars(key), out _);
        return new(read, contact);
    }

    /// <summary>The public key that a browser subscribes with, in Base64url.</summary>
    public string PublicKey
    {
        get
        {
            var point = key.ExportParameters(includePrivateParameters: false).Q;
            return Base64Url.EncodeToString([4, .. point.X!, .. point.Y!]);
        }
    }

    /// <summary>The header <c>Authorization</c> of a message.</summary>
    /// <param name="endpoint">Where the message goes.</param>
    /// <param name="now">Now.</param>
    public string Authorization(Uri endpoint, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var signed = Signed(endpoint.GetLeftPart(UriPartial.Authority), (now + Lasts).ToUnixTimeSeconds(), contact);
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"vapid t={signed}.{Base64Url.EncodeToString(signature)}, k={PublicKey}";
    }

    /// <summary>What is signed.</summary>
    internal static string Signed(string origin, long until, string contact) => $"{Head}.{Encode(JsonSerializer.SerializeToUtf8Bytes(new { aud = origin, exp = until, sub = contact }))}";

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
