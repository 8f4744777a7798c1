using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Plumbline.Server.Hosting;

namespace Plumbline.Server.Reminders;

/// <summary>Hands letters to the clinic's mail server.</summary>
internal sealed class MailSender(ServerSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether there is a mail server.</summary>
    public bool IsThere => settings.Mail is not null;

    /// <summary>Sends a letter in plain ASCII.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="title">The subject.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False when the server did not take it.</returns>
    public async Task<bool> Send(string to, string title, string text, CancellationToken cancel)
    {
        if (settings.Mail is not { } mail || !MailAddress.TryCreate(to, out var address)) return false;
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = !mail.IsPlain, DeliveryMethod = SmtpDeliveryMethod.Network };
        if (mail.User is { } user) client.Credentials = new NetworkCredential(user, mail.Password);
        using var letter = new MailMessage(mail.From, address) { Subject = title, Body = text, BodyEncoding = Encoding.ASCII, BodyTransferEncoding = TransferEncoding.SevenBit };
        // Nobody's holiday answers it, and no list of letters opens it. Source: r-rfc-3834.
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        enough.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(letter, enough.Token);
            return true;
        }
        catch (Exception e) when (e is SmtpException or IOException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return false;
        }
    }
}
