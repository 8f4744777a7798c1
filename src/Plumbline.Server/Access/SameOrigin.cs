namespace Plumbline.Server.Access;

/// <summary>Whether a request that a browser sent with a cookie was made by a page of this server.</summary>
internal static class SameOrigin
{
    /// <summary>Lets through what changes nothing, and what the browser says was made here. A browser that says nothing of it is not believed.</summary>
    public static bool Allows(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return true;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is "same-origin";
        return Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin) && origin.Scheme == request.Scheme && origin.Authority == request.Host.Value;
    }
}
