using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Plumbline.Motion.Reading;

namespace Plumbline.Storage.Audits;

/// <summary>The hash that seals a batch of the audit together with everything before it: whoever changes, removes or adds a row inside breaks every seal after it.</summary>
internal sealed class AuditChain : IDisposable
{
    /// <summary>The hash before the first batch.</summary>
    public const string Beginning = "";

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Begins a batch.</summary>
    /// <param name="before">The hash of the batch before it.</param>
    public AuditChain(string before) => hash.AppendData(Encoding.UTF8.GetBytes(before));

    /// <summary>Rows in the batch.</summary>
    public long Rows { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Add(AuditRow row)
    {
        // As JSON, so that no two different rows are written alike.
        var written = JsonSerializer.SerializeToUtf8Bytes<string?[]>([
            row.At.Microseconds.ToString(CultureInfo.InvariantCulture), row.Actor, JsonNames.Of(row.Role), JsonNames.Of(row.Act),
            row.Person?.Value.ToString(), row.Episode?.ToString(CultureInfo.InvariantCulture), row.Events.ToString(CultureInfo.InvariantCulture), row.Purpose]);
        hash.AppendData(written);
        Rows++;
    }

    /// <summary>The hash of the batch.</summary>
    public string Seal() => Convert.ToHexStringLower(hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();
}
