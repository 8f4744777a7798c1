namespace Plumbline.Server.Hosting;

/// <summary>Headers of every answer: nothing is framed, guessed, referred to or kept by a cache unless an endpoint says so.</summary>
internal static class Headers
{
    private const string Policy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    // What a page loads comes from here: no script or style stands inside a page, and none comes from elsewhere.
    private const string PagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob: data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Adds them.</summary>
    public static void UseSecureHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()";
        headers.CacheControl = "no-store";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        return next(context);
    });

    /// <summary>Opens as much as a page needs.</summary>
    public static void ForPage(HttpResponse response) => response.Headers.ContentSecurityPolicy = PagePolicy;
}
