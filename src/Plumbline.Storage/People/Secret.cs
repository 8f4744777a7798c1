using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Storage.People;

/// <summary>Secrets of links and devices: given out once, kept only as hashes.</summary>
internal static class Secret
{
    private const int Rounds = 100_000;

    /// <summary>A new secret that nobody guesses: 256 random bits.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A new PIN of six digits.</summary>
    public static string NewPin() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>What is kept of a secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>What is kept of a PIN: salted and slow, since a PIN is short.</summary>
    public static string HashOfPin(string pin)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return $"{Convert.ToHexStringLower(salt)}:{Convert.ToHexStringLower(Derive(pin, salt))}";
    }

    /// <summary>Whether a PIN is the one that was hashed; it takes the same time whichever it is.</summary>
    public static bool IsPin(string pin, string hash)
    {
        var parts = hash.Split(':');
        return CryptographicOperations.FixedTimeEquals(Derive(pin, Convert.FromHexString(parts[0])), Convert.FromHexString(parts[1]));
    }

    private static byte[] Derive(string pin, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(pin, salt, Rounds, HashAlgorithmName.SHA256, 32);
}
