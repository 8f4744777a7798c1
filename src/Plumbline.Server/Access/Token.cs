using Plumbline.Storage.Journals;

namespace Plumbline.Server.Access;

/// <summary>What a caller shows: whose sign-in it is, of which clinic, and the secret.</summary>
/// <param name="Kind">A worker's sign-in or a patient's device.</param>
/// <param name="Clinic">The clinic.</param>
/// <param name="Secret">The secret.</param>
public sealed record Token(TokenKind Kind, ClinicId Clinic, string Secret)
{
    /// <summary>The cookie in which a browser keeps it: over TLS only, for this host only, out of reach of scripts.</summary>
    public const string Cookie = "__Host-plumbline";

    /// <summary>The token as text.</summary>
    public override string ToString() => $"{(Kind == TokenKind.Worker ? 'w' : 'd')}.{Clinic.Value:N}.{Secret}";

    private const string Bearer = "Bearer ";

    /// <summary>Whether a request shows its token by the header; by the cookie otherwise.</summary>
    public static bool IsInHeader(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The token that a request shows; null when it shows none.</summary>
    public static Token? Of(HttpRequest request) =>
        (IsInHeader(request) ? request.Headers.Authorization.ToString()[Bearer.Length..] : request.Cookies[Cookie]) is { } text ? Read(text) : null;

    /// <summary>Reads a token; null when it is none.</summary>
    public static Token? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 200 || text.Split('.') is not [var kind, var clinic, { Length: > 0 } secret] || !Guid.TryParseExact(clinic, "N", out var id)) return null;
        return kind switch
        {
            "w" => new(TokenKind.Worker, new(id), secret),
            "d" => new(TokenKind.Device, new(id), secret),
            _ => null,
        };
    }
}

/// <summary>Whose token it is.</summary>
public enum TokenKind
{
    /// <summary>A worker's sign-in.</summary>
    Worker,

    /// <summary>A patient's device.</summary>
    Device,
}
