using System.Net;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Plumbline.Server.Hosting;
using Plumbline.Server.Reminders;

namespace Plumbline.Server.Tests.Reminders;

public sealed class MailTests : IDisposable
{
    private readonly X509Certificate2 certificate = Certificate();

    public void Dispose()
    {
#pragma warning disable SYSLIB0014 // What the framework's mail client asks whether it trusts a server.
        ServicePointManager.ServerCertificateValidationCallback = null;
#pragma warning restore SYSLIB0014
        certificate.Dispose();
    }

    [Fact]
    public async Task A_letter_and_the_password_go_over_an_encrypted_connection()
    {
        using var letters = new MailReceiver { Certificate = certificate };
#pragma warning disable SYSLIB0014
        ServicePointManager.ServerCertificateValidationCallback = (_, seen, _, _) => seen?.GetCertHashString() == certificate.Thumbprint;
#pragma warning restore SYSLIB0014

        (await To(letters).Send("ann@home.example", "Today", "A session is planned.", CancellationToken.None)).ShouldBeTrue();

        letters.Letters.ShouldHaveSingleItem().To.ShouldBe("ann@home.example");
        letters.SignedIn.ShouldBe(("clinic", "pass word"));
    }

    [Fact]
    public async Task A_mail_server_that_cannot_show_who_it_is_gets_neither_password_nor_letter()
    {
        using var letters = new MailReceiver { Certificate = certificate };

        (await To(letters).Send("ann@home.example", "Today", "A session is planned.", CancellationToken.None)).ShouldBeFalse();

        (letters.Letters.Count, letters.SignedIn).ShouldBe((0, null));
    }

    [Fact]
    public async Task A_mail_server_without_encryption_gets_neither_password_nor_letter()
    {
        using var letters = new MailReceiver();

        (await To(letters).Send("ann@home.example", "Today", "A session is planned.", CancellationToken.None)).ShouldBeFalse();

        (letters.Letters.Count, letters.SignedIn).ShouldBe((0, null));
    }

    private static MailSender To(MailReceiver letters) => new(new ServerSettings("unused", null, new("http://127.0.0.1:0"), false)
    {
        Mail = new("localhost", letters.Port, false, "clinic", "pass word", new MailAddress("reminders@clinic.example")),
    });

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
