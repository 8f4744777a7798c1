using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Hosting;

/// <summary>Bodies of requests, read strictly: every unknown, missing or wrong key is told at once.</summary>
internal static partial class Bodies
{
    /// <summary>The most bytes of a body.</summary>
    public const int Limit = 1_000_000;

    private const int Piece = 16_384;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    extension(HttpRequest request)
    {
        /// <summary>The body as text.</summary>
        public async Task<Read<string>> Text(int limit = Limit)
        {
            if (!request.HasJsonContentType()) return Read.Fail<string>("PLB-BODY-TYPE", "header Content-Type", "The body is JSON. Send it as application/json.");
            return (await request.All(limit)).Then(bytes =>
            {
                try
                {
                    return (Read<string>)Strict.GetString(bytes);
                }
                catch (DecoderFallbackException)
                {
                    return Read.Fail<string>("PLB-BODY-ENCODING", "body", "The body is not text in UTF-8. Send it as UTF-8.");
                }
            });
        }

        /// <summary>The body as bytes of a kind.</summary>
        public async Task<Read<byte[]>> Bytes(string type, int limit = Limit) => request.ContentType == type
            ? await request.All(limit)
            : Read.Fail<byte[]>("PLB-BODY-TYPE", "header Content-Type", $"The body is {type}. Send it as that.");

        private async Task<Read<byte[]>> All(int limit)
        {
            using var bytes = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, Piece));
            var buffer = ArrayPool<byte>.Shared.Rent(Piece);
            try
            {
                int read;
                while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
                {
                    if (bytes.Length + read > limit) return Read.Fail<byte[]>("PLB-BODY-SIZE", "body", $"The body is larger than {limit} bytes. Send less.");
                    bytes.Write(buffer, 0, read);
                }
            }
            finally
            {
                // Answers to safety questions do not stay in a buffer that others are lent.
                ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            }

            return bytes.ToArray();
        }

        /// <summary>The body as a value.</summary>
        public async Task<Read<T>> Value<T>(int limit = Limit) => (await request.Text(limit)).Then(text => text.Contains(@"\u0000", StringComparison.Ordinal) && Nul().IsMatch(text)
            ? Read.Fail<T>("PLB-BODY-NUL", "body", "The body holds the character of code 0, which belongs into no text. Leave it out.")
            : StrictJson.Read<T>("body", text, limit));
    }

    // As an escape, with no other escape before it: PostgreSQL keeps no such text, so nothing of ours does.
    [GeneratedRegex(@"(?<!\\)(\\\\)*\\u0000", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Nul();
}
