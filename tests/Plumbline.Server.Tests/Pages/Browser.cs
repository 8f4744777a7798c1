using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;

namespace Plumbline.Server.Tests.Pages;

/// <summary>A browser without scripts: it asks for pages, sends forms, and keeps its cookie.</summary>
internal sealed class Browser(RunningServer server) : IDisposable
{
    public HttpClient Client { get; } = server.Client(null);

    public static Browser Of(RunningServer server) => new(server);

    public void Dispose() => Client.Dispose();

    public void Keep(Shown shown)
    {
        Client.DefaultRequestHeaders.Remove("Cookie");
        Client.DefaultRequestHeaders.Add("Cookie", shown.Cookie.Split(';')[0]);
    }

    /// <summary>Goes on as whoever has a token.</summary>
    public void Be(string token) => Client.DefaultRequestHeaders.Add("Cookie", $"__Host-plumbline={token}");

    public async Task<Shown> Get(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return await Shown.Of(await Client.SendAsync(request));
    }

    public Task<Shown> Send(string address, params (string Name, string Value)[] fields) => Send(address, "same-origin", fields);

    public async Task<Shown> Send(string address, string site, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        request.Headers.Add("Sec-Fetch-Site", site);
        return await Shown.Of(await Client.SendAsync(request));
    }
}

/// <summary>What a browser got.</summary>
internal sealed record Shown(HttpStatusCode Status, string? Onward, string Cookie, string Text, IDocument Page)
{
    public static async Task<Shown> Of(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            return new(answer.StatusCode, answer.Headers.Location?.ToString(), answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join('\n', cookies) : "", text, Rendered.Read(text));
        }
    }
}
