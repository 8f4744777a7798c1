using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Server.Access;
using Plumbline.Server.Pages;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Server.Tests.Pages;

/// <summary>The first pages as a browser without scripts walks them: forms and cookies only.</summary>
public sealed class SignInPagesTests : IAsyncLifetime
{
    private const string Email = "ann@clinic.example";
    private const string Password = "seven grey herons by the canal";

    private RunningServer server = null!;
    private TestClinic clinic = null!;
    private Browser browser = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite(guessesAMinute: 100);
        clinic = await server.NewClinic();
        browser = Browser.Of(server);
        var account = new Account { Clinic = clinic.Id, Id = Guid.CreateVersion7(), Email = Email, Name = "Ann", Role = AccessRole.Clinician, Stamp = "one" };
        await server.App.Services.GetRequiredService<Accounts>().Add(account with { Password = Passwords.HashOf(Password) });
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task The_first_pages_are_sound()
    {
        foreach (var address in (string[])["/", "/sign-in", "/join", "/components", "/nothing-here"]) (await browser.Get(address)).Page.ShouldBeSound();
    }

    [Fact]
    public async Task A_worker_signs_in_sets_up_the_second_factor_and_signs_out_by_forms_alone()
    {
        var signedIn = await browser.Send("/sign-in", ("email", Email), ("password", Password), ("onward", "/components"));
        signedIn.Status.ShouldBe(HttpStatusCode.SeeOther);
        signedIn.Onward.ShouldBe("/second-factor");
        signedIn.Cookie.ShouldContain("httponly");
        signedIn.Cookie.ShouldContain("samesite=strict");
        browser.Keep(signedIn);

        var shown = await browser.Send("/second-factor");
        shown.Page.ShouldBeSound();
        var key = shown.Page.QuerySelector("input[name=key]")!.GetAttribute("value")!;
        var wrong = await browser.Send("/second-factor", ("code", "000000"), ("key", key));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Page.QuerySelector(".error").ShouldNotBeNull();
        (await browser.Send("/second-factor", ("code", Totp.At(key, server.Clock.GetUtcNow().ToUnixTimeSeconds() / 30)))).Onward.ShouldBe("/");

        var left = await browser.Send("/sign-out");
        left.Onward.ShouldBe("/sign-in");
        (await browser.Get("/second-factor")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_address_and_never_the_password()
    {
        var answer = await browser.Send("/sign-in", ("email", Email), ("password", "wrong"));
        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Page.ShouldBeSound();
        answer.Page.QuerySelector("#email")!.GetAttribute("value").ShouldBe(Email);
        answer.Page.QuerySelector("#password")!.HasAttribute("value").ShouldBeFalse();
        answer.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("do not belong together");
    }

    [Fact]
    public async Task A_form_of_another_site_signs_nobody_in()
    {
        foreach (var address in (string[])["/sign-in", "/join"])
        {
            var answer = await browser.Send(address, "cross-site", ("email", Email), ("password", Password));
            answer.Status.ShouldBe(HttpStatusCode.BadRequest);
            answer.Cookie.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("")]
    public async Task Nobody_is_led_away_from_the_server(string onward) =>
        (await browser.Get($"/sign-in?onward={Uri.EscapeDataString(onward)}")).Page.QuerySelector("input[name=onward]").ShouldBeNull();

    [Fact]
    public async Task A_page_for_workers_asks_whoever_is_not_signed_in_to_sign_in_and_leads_on()
    {
        var answer = await browser.Get("/second-factor");
        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Page.QuerySelector("input[name=onward]")!.GetAttribute("value").ShouldBe("/second-factor");
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://clinic.example/join#")]
    public async Task A_patient_joins_with_the_link_and_its_PIN_and_no_log_holds_the_secret(string before)
    {
        var links = server.App.Services.GetRequiredService<Links>();
        var issued = (await links.Issue(clinic.Id, clinic.Person, TimeSpan.FromDays(1), withPin: true, new("test", AccessRole.Program, "test")))!;
        var link = new Token(TokenKind.Device, clinic.Id, issued.Secret).ToString();

        var without = await browser.Send("/join", ("link", before + link));
        without.Status.ShouldBe(HttpStatusCode.Unauthorized);
        without.Page.ShouldBeSound();
        without.Page.GetElementById("pin-error").ShouldNotBeNull();
        var joined = await browser.Send("/join", ("link", before + link), ("pin", issued.Pin!), ("device", "Kitchen tablet"));
        joined.Status.ShouldBe(HttpStatusCode.SeeOther);
        joined.Onward.ShouldBe("/today");
        joined.Cookie.ShouldContain("__Host-plumbline=d.");
        server.Log.ToString().ShouldNotContain(issued.Secret);
    }

    [Fact]
    public async Task Style_typeface_and_scripts_are_kept_for_a_year_at_an_address_of_their_own()
    {
        var page = (await browser.Get("/join")).Page;
        foreach (var address in page.QuerySelectorAll("link[href^='/assets'], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            using var answer = await browser.Client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }

        using var old = await browser.Client.GetAsync("/assets/0123456789ab/site.css");
        old.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        using var none = await browser.Client.GetAsync($"/assets/{SiteFiles.Version}/nothing.css");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_runs_no_script_and_no_style_but_our_own()
    {
        using var answer = await browser.Client.GetAsync("/sign-in");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("http");
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        using var api = await browser.Client.GetAsync("/api/v1/people");
        api.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("form-action 'none'");
    }
}
