using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Server.Access;

/// <summary>Codes of an authenticator app: six digits, a new one every 30 seconds. Source: RFC 6238 with HMAC-SHA-1, and RFC 4226.</summary>
public static class Totp
{
    private const int Step = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key of 160 bits, in Base32.</summary>
    public static string NewKey() => string.Concat(RandomNumberGenerator.GetBytes(32).Select(b => Alphabet[b & 31]));

    /// <summary>The address that an authenticator app reads from a QR code.</summary>
    public static string AddressOf(string key, string account) => $"otpauth://totp/Plumbline:{Uri.EscapeDataString(account)}?secret={key}&issuer=Plumbline";

    /// <summary>The step of a code, when it is that of now, of the step before or of the one after, since clocks differ; null when it is none of them.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(code);
        var bytes = Encoding.UTF8.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        long? found = null;
        for (var step = now.ToUnixTimeSeconds() / Step - 1; step <= now.ToUnixTimeSeconds() / Step + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(bytes, Encoding.UTF8.GetBytes(At(key, step)))) found = step;
        return found;
    }

    /// <summary>The code of a step.</summary>
    internal static string At(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard of authenticator apps is SHA-1; in an HMAC it is not known to be weak.
        var hash = HMACSHA1.HashData(FromBase32(key), counter);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at, 4)) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var (bytes, bits, value) = (new List<byte>(), 0, 0);
        foreach (var letter in text)
        {
            value = ((value << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xFFF;
            if ((bits += 5) < 8) continue;
            bits -= 8;
            bytes.Add((byte)(value >> bits));
        }

        return [.. bytes];
    }
}
