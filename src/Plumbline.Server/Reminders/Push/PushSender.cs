using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Reminders;

namespace Plumbline.Server.Reminders.Push;

/// <summary>Hands messages to push services. Source: r-rfc-8030.</summary>
internal sealed class PushSender(ServerKeys keys, Workbench bench, ServerSettings settings, TimeProvider time) : IDisposable
{
    private const string KeyName = "vapid";
    private static readonly byte[] Message = JsonSerializer.SerializeToUtf8Bytes(new { title = ReminderWords.Title, body = ReminderWords.Message });

    private readonly HttpClient client = new(PublicConnections.Handler(settings.IsPushPrivate)) { Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>The public key that browsers subscribe with.</summary>
    public async Task<string> PublicKey(CancellationToken cancel)
    {
        using var vapid = await Vapid(cancel);
        return vapid.PublicKey;
    }

    /// <summary>Sends the message to a browser.</summary>
    public async Task<PushAnswer> Send(PushSubscription browser, CancellationToken cancel)
    {
        using var vapid = await Vapid(cancel);
        using var request = new HttpRequestMessage(HttpMethod.Post, browser.Endpoint);
        request.Headers.TryAddWithoutValidation("Authorization", vapid.Authorization(browser.Endpoint, time.GetUtcNow()));
        request.Headers.Add("TTL", ((int)bench.Adherence.ReminderLatest.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("Urgency", "normal");
        try
        {
            request.Content = new ByteArrayContent(PushEncryption.Encrypt(Message, Base64Url.DecodeFromChars(browser.Key), Base64Url.DecodeFromChars(browser.Secret)));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            request.Content.Headers.ContentEncoding.Add("aes128gcm");
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return answer.StatusCode switch
            {
                HttpStatusCode.NotFound or HttpStatusCode.Gone => PushAnswer.Gone,
                _ => answer.IsSuccessStatusCode ? PushAnswer.Taken : PushAnswer.Failed,
            };
        }
        catch (Exception e) when (e is HttpRequestException or CryptographicException or FormatException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return PushAnswer.Failed;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<Vapid> Vapid(CancellationToken cancel) => Push.Vapid.Of(await keys.Get(KeyName, Push.Vapid.NewKey, cancel), settings.Contact);
}

/// <summary>What a push service answered.</summary>
internal enum PushAnswer
{
    /// <summary>It has the message.</summary>
    Taken,

    /// <summary>It does not know the browser any more.</summary>
    Gone,

    /// <summary>It did not take it.</summary>
    Failed,
}
