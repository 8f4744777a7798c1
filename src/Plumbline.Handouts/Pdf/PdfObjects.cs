using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Handouts.Pdf;

/// <summary>The objects of a file, and the file made of them: streams on their own, everything else packed into object streams, with a cross-reference stream.</summary>
/// <remarks>PDF 1.7 (ISO 32000-1), 7.5. The same objects give the same bytes; the file's identity is the hash of what stands in it.</remarks>
internal sealed class PdfObjects
{
    private const int MostInAStream = 100;

    private readonly List<string?> plain = [];
    private readonly Dictionary<int, (string Entries, byte[] Data)> streams = [];

    /// <summary>Takes a number for an object that is written later.</summary>
    public int Reserve()
    {
        plain.Add(null);
        return plain.Count;
    }

    /// <summary>Writes the object of a number.</summary>
    public void Put(int number, string text) => plain[number - 1] = text;

    /// <summary>Writes an object.</summary>
    public int Add(string text)
    {
        plain.Add(text);
        return plain.Count;
    }

    /// <summary>Writes a stream as it is; its entries say how it is packed.</summary>
    public int AddStream(string entries, byte[] data)
    {
        var number = Reserve();
        streams[number] = (entries, data);
        return number;
    }

    /// <summary>Packs a stream and writes it.</summary>
    public int AddPacked(string entries, byte[] data) => AddStream($"{entries} /Filter /FlateDecode", Packed(data));

    /// <summary>Data packed as PDF and PNG pack it.</summary>
    public static byte[] Packed(byte[] data)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(data);
        return packed.ToArray();
    }

    /// <summary>A text as a string of PDF.</summary>
    public static string TextOf(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~')) return $"({text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)})";
        return $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes(int catalogue, int information)
    {
        var places = new SortedDictionary<int, (int Kind, long At, int Index)> { [0] = (0, 0, 65535) };
        var file = new MemoryStream();
        Write(file, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        foreach (var (number, stream) in streams.OrderBy(s => s.Key))
        {
            places[number] = (1, file.Length, 0);
            WriteStream(file, number, stream.Entries, stream.Data);
        }

        var next = plain.Count + 1;
        foreach (var group in Enumerable.Range(1, plain.Count).Where(n => !streams.ContainsKey(n)).Chunk(MostInAStream))
        {
            var (heads, bodies) = (new StringBuilder(), new StringBuilder());
            for (var i = 0; i < group.Length; i++)
            {
                places[group[i]] = (2, next, i);
                heads.Append(CultureInfo.InvariantCulture, $"{group[i]} {bodies.Length} ");
                bodies.Append(plain[group[i] - 1]).Append('\n');
            }

            places[next] = (1, file.Length, 0);
            WriteStream(file, next, $"/Type /ObjStm /N {group.Length} /First {heads.Length} /Filter /FlateDecode", Packed(Encoding.Latin1.GetBytes($"{heads}{bodies}")));
            next++;
        }

        var start = file.Length;
        places[next] = (1, start, 0);
        var id = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        WriteStream(
            file,
            next,
            $"/Type /XRef /Size {next + 1} /W [1 4 2] /Root {catalogue} 0 R /Info {information} 0 R /ID [<{id}> <{id}>] /Filter /FlateDecode",
            Packed([.. places.Values.SelectMany(p => (byte[])[(byte)p.Kind, (byte)(p.At >> 24), (byte)(p.At >> 16), (byte)(p.At >> 8), (byte)p.At, (byte)(p.Index >> 8), (byte)p.Index])]));
        Write(file, $"startxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static void WriteStream(MemoryStream file, int number, string entries, byte[] data)
    {
        Write(file, $"{number} 0 obj\n<<{entries} /Length {data.Length}>>\nstream\n");
        file.Write(data);
        Write(file, "\nendstream\nendobj\n");
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
