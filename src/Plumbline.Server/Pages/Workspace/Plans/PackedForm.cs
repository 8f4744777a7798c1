using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Pages.Workspace.Plans;

/// <summary>A form that was filled in, small enough to stand in an address.</summary>
internal static class PackedForm
{
    private const int MostBytes = 40_000;

    /// <summary>Packs it.</summary>
    public static string Of(JsonNode form)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize)) brotli.Write(JsonSerializer.SerializeToUtf8Bytes(form, JsonRules.OneLine));
        return Base64Url.EncodeToString(packed.ToArray());
    }

    /// <summary>Unpacks it. What is no packed form stays the text that it is: whoever reads it says what is wrong with that.</summary>
    public static JsonNode? Read(string packed)
    {
        try
        {
            var bytes = new byte[MostBytes];
            return BrotliDecoder.TryDecompress(Base64Url.DecodeFromChars(packed), bytes, out var written) ? JsonNode.Parse(bytes.AsSpan(0, written)) : packed;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return packed;
        }
    }
}
