using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Server.Pages;

/// <summary>Style, typeface and scripts: in the program, at an address that changes with their content, kept by a browser for a year.</summary>
internal static class SiteFiles
{
    private const string Prefix = "assets/";
    private const string Kept = "public, max-age=31536000, immutable";

    private static readonly FrozenDictionary<string, Asset> All = Load();

    /// <summary>The part of the address that changes with the content of any of them; one for all, so that they name each other by short addresses.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData([.. All.OrderBy(a => a.Key, StringComparer.Ordinal).SelectMany(a => SHA256.HashData(a.Value.Bytes))]))[..12];

    /// <summary>The address of a file.</summary>
    public static string Address(string name) => All.ContainsKey(name) ? $"/assets/{Version}/{name}" : throw new ArgumentException($"There is no {name} among the assets.", nameof(name));

    /// <summary>The addresses of all files, of those that a rule lets in.</summary>
    public static IEnumerable<string> Addresses(Func<string, bool> which) => All.Keys.Where(which).Order(StringComparer.Ordinal).Select(Address);

    /// <summary>The text of a file.</summary>
    public static string Text(string name) => Encoding.UTF8.GetString(All[name].Bytes);

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{version}/{**name}", Send).AllowAnonymous().ExcludeFromDescription().WithName("asset");
        // Browsers ask for it beside whatever is no page of ours: a PDF, a calendar.
        routes.MapGet("/favicon.ico", () => Results.Redirect(Address("plumbline.svg"))).AllowAnonymous().ExcludeFromDescription().WithName("favicon");
    }

    // A page of the version before may still ask for its files: it gets those of now, to be asked for again.
    private static IResult Send(HttpContext context, string version, string name = "")
    {
        if (!All.TryGetValue(name, out var asset)) return PageFaults.NotFound();
        var headers = context.Response.Headers;
        headers.CacheControl = version == Version ? Kept : "no-cache";
        headers.Vary = "Accept-Encoding";
        var isPacked = asset.Packed is not null && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (isPacked) headers.ContentEncoding = "br";
        return Results.Bytes(isPacked ? asset.Packed! : asset.Bytes, asset.Type);
    }

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(SiteFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(n => n[Prefix.Length..].Replace('\\', '/'), name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return Asset.Of(name, bytes.ToArray());
        });
    }

    private sealed record Asset(byte[] Bytes, byte[]? Packed, string Type)
    {
        public static Asset Of(string name, byte[] bytes) => Path.GetExtension(name) switch
        {
            ".css" => new(bytes, Pack(bytes), "text/css; charset=utf-8"),
            ".js" => new(bytes, Pack(bytes), "text/javascript; charset=utf-8"),
            ".png" => new(bytes, null, "image/png"),
            ".webmanifest" => new(bytes, Pack(bytes), "application/manifest+json"),
            ".svg" => new(bytes, Pack(bytes), "image/svg+xml"),
            ".txt" => new(bytes, Pack(bytes), "text/plain; charset=utf-8"),
            ".woff2" => new(bytes, null, "font/woff2"),
            var other => throw new InvalidOperationException($"Assets of the kind {other} have no content type yet."),
        };

        private static byte[] Pack(byte[] bytes)
        {
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize)) brotli.Write(bytes);
            return packed.ToArray();
        }
    }
}
