using System.Net.Mail;

namespace Plumbline.Server.Reminders;

/// <summary>Through which server letters go, and from whom.</summary>
/// <param name="Host">The SMTP server.</param>
/// <param name="Port">Its port.</param>
/// <param name="IsPlain">Nothing is encrypted; only for a server on this machine.</param>
/// <param name="User">Who signs in there; null when nobody does.</param>
/// <param name="Password">With which password.</param>
/// <param name="From">Whose letters they are.</param>
public sealed record MailSettings(string Host, int Port, bool IsPlain, string? User, string? Password, MailAddress From)
{
    /// <summary>Name of the variable that holds the server: smtp://user:password@mail.example:587?from=reminders@clinic.example.</summary>
    public const string Variable = "PLUMBLINE_SMTP";

    /// <summary>Reads what the variable says.</summary>
    /// <exception cref="IOException">It can't be read; what it says is not shown, because it holds a password.</exception>
    public static MailSettings? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != "smtp" || address.Host.Length == 0
            || System.Web.HttpUtility.ParseQueryString(address.Query)["from"] is not { } from || !MailAddress.TryCreate(from, out var sender))
            throw new IOException($"{Variable}: This is no mail server. Write it as smtp://user:password@mail.example:587?from=reminders@clinic.example.");
        var names = address.UserInfo.Split(':', 2);
        return new(address.Host, address.IsDefaultPort || address.Port < 0 ? 587 : address.Port, address.IsLoopback,
            names[0].Length == 0 ? null : Uri.UnescapeDataString(names[0]), names.Length < 2 ? null : Uri.UnescapeDataString(names[1]), sender);
    }

    /// <summary>What it is called in a log.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
