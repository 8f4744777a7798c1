using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Plumbline.Walks.Offline;

/// <summary>Stands between browsers and the server, as a network does: it can be cut, and what it hands on can be of a newer version.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;
    private volatile bool isCut;
    private volatile string added = "";

    private Relay(WebApplication app, HttpClient client) => (this.app, this.client) = (app, client);

    public Uri Address => new(app.Urls.First());

    public static async Task<Relay> To(Uri server)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var relay = new Relay(app, new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server });
        app.Run(relay.HandOn);
        await app.StartAsync();
        return relay;
    }

    /// <summary>Cuts the connection, or mends it.</summary>
    public void Cut(bool cut) => isCut = cut;

    /// <summary>From now on the service worker is another one.</summary>
    public void Update() => added = "\n// The next version.";

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        client.Dispose();
    }

    private async Task HandOn(HttpContext context)
    {
        if (isCut)
        {
            context.Abort();
            return;
        }

        var (asked, path) = (context.Request, context.Request.Path + context.Request.QueryString);
        using var request = new HttpRequestMessage(new(asked.Method), path);
        if (asked.ContentLength > 0) request.Content = new StreamContent(asked.Body);
        foreach (var (name, value) in asked.Headers)
            if (!request.Headers.TryAddWithoutValidation(name, value.ToArray())) request.Content?.Headers.TryAddWithoutValidation(name, value.ToArray());
        using var answer = await client.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, value) in answer.Headers.Concat(answer.Content.Headers))
            if (name is not ("Transfer-Encoding" or "Content-Length")) context.Response.Headers[name] = value.ToArray();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        if (asked.Path == "/service-worker.js") await context.Response.WriteAsync(added, context.RequestAborted);
    }
}
