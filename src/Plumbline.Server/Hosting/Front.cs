using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Plumbline.Server.Hosting;

/// <summary>How requests come in: over a certificate of our own, or from a proxy that has one.</summary>
internal static class Front
{
    /// <summary>Lets Kestrel answer https by a pair of PEM files.</summary>
    /// <exception cref="IOException">The files are no certificate and its key.</exception>
    public static void UseCertificate(this KestrelServerOptions kestrel, ServerSettings settings)
    {
        if (settings.Pem is not (var certificate, var key)) return;
        try
        {
            var pair = X509Certificate2.CreateFromPemFile(certificate, key);
            kestrel.ConfigureHttpsDefaults(https => (https.ServerCertificate, https.SslProtocols) = (pair, SslProtocols.Tls12 | SslProtocols.Tls13));
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new IOException($"--certificate, --key: {certificate} and {key} are no certificate and its key. Give two files in PEM form that belong together, the key without a password.");
        }
    }

    /// <summary>Believes the proxies of the settings when they say who called, by which name and how; from anybody else those headers are text.</summary>
    public static void UseProxies(this WebApplication app, ServerSettings settings)
    {
        if (settings.Proxies.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix, ForwardLimit = null };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in settings.Proxies) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    /// <summary>Whether nobody between the caller and us can read along: https, or this machine talking to itself.</summary>
    /// <remarks>A proxy on this machine that is not in the settings gives itself away by its headers, or by the name that was called.</remarks>
    public static bool IsPrivate(HttpContext context)
    {
        var request = context.Request;
        if (request.IsHttps) return true;
        string[] ofProxies = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via"];
        return Loopback.Is(context) && Loopback.IsName(request.Host.Host) && !ofProxies.Any(request.Headers.ContainsKey);
    }

    /// <summary>The address by which people reach this server, without a slash at its end.</summary>
    public static string AddressOf(HttpContext context, ServerSettings settings) =>
        settings.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{context.Request.Scheme}://{context.Request.Host.Value}";
}
