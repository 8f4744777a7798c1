using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Server.Reminders.Push;

/// <summary>Encrypts a message so that only the browser that asked for it can read it, not the push service between. Source: r-rfc-8291, r-rfc-8188.</summary>
public static class PushEncryption
{
    /// <summary>Bytes of a public key on P-256, uncompressed.</summary>
    public const int KeyLength = 65;

    /// <summary>Bytes of an authentication secret.</summary>
    public const int SecretLength = 16;

    private const int SaltLength = 16;
    private const int TagLength = 16;
    private const int RecordSize = 4096;
    private const int Coordinate = 32;

    /// <summary>A message, encrypted with keys made for it alone.</summary>
    /// <param name="message">The message.</param>
    /// <param name="browser">The browser's public key.</param>
    /// <param name="secret">The browser's authentication secret.</param>
    public static byte[] Encrypt(ReadOnlySpan<byte> message, byte[] browser, byte[] secret)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(message, browser, secret, own, RandomNumberGenerator.GetBytes(SaltLength));
    }

    /// <summary>A message, encrypted with given keys.</summary>
    internal static byte[] Encrypt(ReadOnlySpan<byte> message, byte[] browser, byte[] secret, ECDiffieHellman own, byte[] salt)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(message.Length, RecordSize - TagLength - 1);
        var sender = PublicKey(own);
        var (key, nonce) = Derive(own, browser, secret, salt, receiver: browser, sender);
        var result = new byte[SaltLength + 4 + 1 + KeyLength + message.Length + 1 + TagLength];
        salt.CopyTo(result, 0);
        BinaryPrimitives.WriteInt32BigEndian(result.AsSpan(SaltLength), RecordSize);
        result[SaltLength + 4] = KeyLength;
        sender.CopyTo(result, SaltLength + 5);
        // The last record ends with 2, and here the last is the only one.
        byte[] padded = [.. message, 2];
        var at = SaltLength + 5 + KeyLength;
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, padded, result.AsSpan(at, padded.Length), result.AsSpan(at + padded.Length));
        return result;
    }

    /// <summary>The key and the nonce of a message; both sides derive the same.</summary>
    internal static (byte[] Key, byte[] Nonce) Derive(ECDiffieHellman own, byte[] other, byte[] secret, byte[] salt, byte[] receiver, byte[] sender)
    {
        using var otherKey = Import(other);
        using var otherPublic = otherKey.PublicKey;
        byte[] about = [.. "WebPush: info\0"u8, .. receiver, .. sender];
        var shared = HKDF.DeriveKey(HashAlgorithmName.SHA256, own.DeriveRawSecretAgreement(otherPublic), 32, secret, about);
        return (HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 16, salt, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0")),
            HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 12, salt, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0")));
    }

    /// <summary>The public key, uncompressed.</summary>
    internal static byte[] PublicKey(ECDiffieHellman key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [4, .. point.X!, .. point.Y!];
    }

    /// <summary>A public key that was given.</summary>
    /// <exception cref="CryptographicException">It is no point of the curve.</exception>
    internal static ECDiffieHellman Import(byte[] key)
    {
        if (key.Length != KeyLength || key[0] != 4) throw new CryptographicException("This is no uncompressed key on P-256.");
        return ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = key[1..(1 + Coordinate)], Y = key[(1 + Coordinate)..] } });
    }
}
