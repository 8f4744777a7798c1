using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Plumbline.Server.Tests.Passkeys;

/// <summary>A passkey in software: it answers as a browser with a security key would, and, when told to, as one that lies. Source: W3C Web Authentication, level 3.</summary>
internal sealed class SoftwareAuthenticator : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private SoftwareAuthenticator() { }

    /// <summary>A new one, asked by a page.</summary>
    public static SoftwareAuthenticator At(string origin) => new() { Origin = origin };

    public byte[] Credential { get; } = RandomNumberGenerator.GetBytes(16);

    /// <summary>The page that asks.</summary>
    public required string Origin { get; set; }

    public uint Counter { get; set; }

    /// <summary>Whether the owner proved to be there by PIN or finger.</summary>
    public bool IsVerified { get; set; } = true;

    private byte[] handle = [];

    public void Dispose() => key.Dispose();

    /// <summary>What <c>navigator.credentials.create</c> gives, as text.</summary>
    public string Create(JsonNode options)
    {
        handle = Base64Url.DecodeFromChars(options["user"]!.Text("id"));
        var client = ClientData("webauthn.create", options.Text("challenge"));
        var data = Data(options["rp"]!.Text("id"), withKey: true);
        byte[] attestation = [0xA3, .. Words("fmt"), .. Words("none"), .. Words("attStmt"), 0xA0, .. Words("authData"), 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data];
        return Answer(new() { ["clientDataJSON"] = Base64Url.EncodeToString(client), ["attestationObject"] = Base64Url.EncodeToString(attestation), ["transports"] = new JsonArray("internal") });
    }

    /// <summary>What <c>navigator.credentials.get</c> gives, as text.</summary>
    public string Get(JsonNode options)
    {
        Counter++;
        var client = ClientData("webauthn.get", options.Text("challenge"));
        var data = Data(options.Text("rpId"), withKey: false);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(signature),
            ["userHandle"] = Base64Url.EncodeToString(handle),
        });
    }

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Base64Url.EncodeToString(Credential),
        ["rawId"] = Base64Url.EncodeToString(Credential),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private byte[] ClientData(string type, string challenge) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["type"] = type, ["challenge"] = challenge, ["origin"] = Origin, ["crossOrigin"] = false }.ToJsonString());

    // The hash of the address, flags (present 1, verified 4, with a key 64), the counter; then model, id and public key.
    private byte[] Data(string address, bool withKey)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter);
        byte[] head = [.. SHA256.HashData(Encoding.UTF8.GetBytes(address)), (byte)(1 | (IsVerified ? 4 : 0) | (withKey ? 64 : 0)), .. counter];
        if (!withKey) return head;
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        return [.. head, .. new byte[16], 0, (byte)Credential.Length, .. Credential, .. cose];
    }

    private static byte[] Words(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];
}
