using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
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
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite(guessesAMinute: 100);
        clinic = await server.NewClinic();
        browser = server.Client(null);
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
        foreach (var address in (string[])["/", "/sign-in", "/join", "/components", "/nothing-here"]) (await Get(address)).Page.ShouldBeSound();
    }

    [Fact]
    public async Task A_worker_signs_in_sets_up_the_second_factor_and_signs_out_by_forms_alone()
    {
        var signedIn = await Send("/sign-in", ("email", Email), ("password", Password), ("onward", "/components"));
        signedIn.Status.ShouldBe(HttpStatusCode.SeeOther);
        signedIn.Onward.ShouldBe("/second-factor");
        signedIn.Cookie.ShouldContain("httponly");
        signedIn.Cookie.ShouldContain("samesite=strict");
        Keep(signedIn);

        var shown = await Send("/second-factor");
        shown.Page.ShouldBeSound();
        var key = shown.Page.QuerySelector("input[name=key]")!.GetAttribute("value")!;
        var wrong = await Send("/second-factor", ("code", "000000"), ("key", key));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Page.QuerySelector(".error").ShouldNotBeNull();
        (await Send("/second-factor", ("code", Totp.At(key, server.Clock.GetUtcNow().ToUnixTimeSeconds() / 30)))).Onward.ShouldBe("/");

        var left = await Send("/sign-out");
        left.Onward.ShouldBe("/sign-in");
        (await Get("/second-factor")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_address_and_never_the_password()
    {
        var answer = await Send("/sign-in", ("email", Email), ("password", "wrong"));
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
            var answer = await Send(address, "cross-site", ("email", Email), ("password", Password));
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
        (await Get($"/sign-in?onward={Uri.EscapeDataString(onward)}")).Page.QuerySelector("input[name=onward]").ShouldBeNull();

    [Fact]
    public async Task A_page_for_workers_asks_whoever_is_not_signed_in_to_sign_in_and_leads_on()
    {
        var answer = await Get("/second-factor");
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

        var without = await Send("/join", ("link", before + link));
        without.Status.ShouldBe(HttpStatusCode.Unauthorized);
        without.Page.ShouldBeSound();
        without.Page.GetElementById("pin-error").ShouldNotBeNull();
        var joined = await Send("/join", ("link", before + link), ("pin", issued.Pin!), ("device", "Kitchen tablet"));
        joined.Status.ShouldBe(HttpStatusCode.SeeOther);
        joined.Onward.ShouldBe("/today");
        joined.Cookie.ShouldContain("__Host-plumbline=d.");
        server.Log.ToString().ShouldNotContain(issued.Secret);
    }

    [Fact]
    public async Task Style_typeface_and_scripts_are_kept_for_a_year_at_an_address_of_their_own()
    {
        var page = (await Get("/join")).Page;
        foreach (var address in page.QuerySelectorAll("link[href^='/assets'], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            using var answer = await browser.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }

        using var old = await browser.GetAsync("/assets/0123456789ab/site.css");
        old.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        using var none = await browser.GetAsync($"/assets/{SiteFiles.Version}/nothing.css");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_runs_no_script_and_no_style_but_our_own()
    {
        using var answer = await browser.GetAsync("/sign-in");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("http");
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        using var api = await browser.GetAsync("/api/v1/people");
        api.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("form-action 'none'");
    }

    private void Keep(Shown shown) => browser.DefaultRequestHeaders.Add("Cookie", shown.Cookie.Split(';')[0]);

    private async Task<Shown> Get(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return await Shown.Of(await browser.SendAsync(request));
    }

    private Task<Shown> Send(string address, params (string Name, string Value)[] fields) => Send(address, "same-origin", fields);

    private async Task<Shown> Send(string address, string site, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        request.Headers.Add("Sec-Fetch-Site", site);
        return await Shown.Of(await browser.SendAsync(request));
    }

    private sealed record Shown(HttpStatusCode Status, string? Onward, string Cookie, IDocument Page)
    {
        public static async Task<Shown> Of(HttpResponseMessage answer)
        {
            using (answer)
                return new(answer.StatusCode, answer.Headers.Location?.ToString(), answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join('\n', cookies) : "", Rendered.Read(await answer.Content.ReadAsStringAsync()));
        }
    }
}
