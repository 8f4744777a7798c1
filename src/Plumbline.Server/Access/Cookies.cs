namespace Plumbline.Server.Access;

/// <summary>The cookie of a browser that signed in.</summary>
internal static class Cookies
{
    /// <summary>Sets it.</summary>
    public static void Set(HttpContext context, string token, TimeSpan lasts) => context.Response.Cookies.Append(Token.Cookie, token, Options(lasts));

    /// <summary>Takes it back.</summary>
    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Token.Cookie, Options(null));

    private static CookieOptions Options(TimeSpan? lasts) => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = lasts, IsEssential = true };
}
