using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Storage.Journals;

/// <summary>What shows that a row is what was written, and stands where it was written.</summary>
internal static class Checksum
{
    /// <summary>The first eight bytes of the SHA-256 of a line and its place.</summary>
    public static long Of(StreamId stream, long version, string line)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{stream.Clinic.Value:N}{stream.Person.Value:N}{stream.Episode}:{version}:");
        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(place + line)));
    }
}
