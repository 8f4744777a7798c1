using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Plumbline.Server.Access;
using Plumbline.Server.Tests;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;
using Plumbline.Walks.Offline;
using Plumbline.Walks.People;
using Words = Plumbline.Server.Pages.Words;

namespace Plumbline.Walks;

/// <summary>The main job by pages in a real browser: a clinician signs in, takes somebody on and approves a plan; the person does a session; a step is accepted.</summary>
/// <param name="server">The server.</param>
/// <param name="clinic">The clinic.</param>
/// <param name="worker">The clinician.</param>
/// <param name="phone">The person.</param>
/// <param name="line">The phone's connection, when it is to be cut during the session.</param>
internal sealed partial class Story(RunningServer server, TestClinic clinic, Visitor worker, Visitor phone, Relay? line = null)
{
    // Two rows to touch, in CSS pixels.
    private const float MostOfHeader = 130;
    private const string Email = "ann@clinic.example";
    private const string Password = "seven grey herons by the canal";

    private static readonly (string Field, string Text)[] Figures =
        [("age", "41"), ("onset_days", "150"), ("minutes_per_day", "20"), ("days_per_week", "7"), ("walk_minutes", "40"), ("function_psfs_0_10", "6"), ("goals", "Sit through a working day")];

    private static readonly (string Field, string Answer)[] Choices =
        [("sex", "female"), ("pain_back_0_10", "4"), ("pain_leg_0_10", "0"), ("furthest_zone", "central-low-back"), ("course", "stable"), ("direction", "unknown"), .. Enumerable.Range(1, 21).Select(i => ($"Q{i}", "no")), ("equipment", "mat"), ("equipment", "chair")];

    private string exercise = "";
    private string key = "";
    private string session = "";

    /// <summary>The page of the person who was taken on.</summary>
    public string Person { get; private set; } = "";

    /// <summary>What stands for the parameters of an address, once it was played.</summary>
    public IReadOnlyDictionary<string, string> Known => new Dictionary<string, string>
    {
        ["person"] = Person["/people/".Length..],
        ["topic"] = "soreness-or-harm",
        ["instrument"] = "psfs",
        ["entry"] = session,
        ["exercise"] = exercise,
        ["protocol"] = "post-op-decompression",
    };

    /// <summary>Plays all of it.</summary>
    public async Task Play()
    {
        await SignIn();
        await TakeOn();
        await Approve();
        if (line is not null) await MakeItDaily();
        await Join();
        await (line is null ? DoSession() : DoSessionWithoutConnection(line));
        await DaysPass();
        await Accept();
    }

    private async Task SignIn()
    {
        var account = new Account { Clinic = clinic.Id, Id = Guid.CreateVersion7(), Email = Email, Name = "Annabel Lee-Verhoeven van den Heuvel, physiotherapist", Role = AccessRole.Clinician, Stamp = "one" };
        await server.App.Services.GetRequiredService<Accounts>().Add(account.WithPassword(Password));
        await worker.Open("/");
        await worker.See("before anything");
        await GiveNameAnd("wrong");
        await worker.Page.Locator("[role=alert]").WaitForAsync();
        await worker.See("a wrong password");
        await GiveNameAnd(Password);
        await worker.Arrive("**/second-factor");
        await worker.See("before the key");
        await worker.Press("factor.make");
        await worker.Page.Locator("[name=code]").WaitForAsync();
        await worker.See("with the key");
        key = (await worker.Page.Locator("[name=key]").GetAttributeAsync("value"))!;
        await worker.Write("code", "000000");
        await worker.Press("factor.button");
        await worker.Page.Locator("#code-error").WaitForAsync();
        await worker.See("a wrong code");
        await worker.Write("code", Code());
        await worker.Press("factor.button");
        await worker.Arrive("**/caseload");

        // The second time with the code that comes next: each counts once.
        await worker.Press("shell.sign_out");
        await worker.Arrive("**/sign-in");
        server.Clock.Pass(TimeSpan.FromMinutes(1));
        await worker.Write("code", Code());
        await GiveNameAnd(Password);
        await worker.Arrive("**/caseload");
        await worker.See("with somebody new");
        (await worker.Page.Locator("header.band").BoundingBoxAsync())!.Height.ShouldBeLessThan(MostOfHeader, "a long name does not make the header a third row");
    }

    private string Code() => Totp.At(key, server.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

    private async Task GiveNameAnd(string password)
    {
        await worker.Write("email", Email);
        await worker.Write("password", password);
        await worker.Press("sign_in.button");
    }

    private async Task TakeOn()
    {
        await worker.Follow("caseload.new");
        await worker.Arrive("**/people/new");
        await worker.See("empty");
        await worker.Write("name", "Ada Example");
        await worker.Press("register.button");
        await worker.Arrive("**/intake");
        Person = new Uri(worker.Page.Url).AbsolutePath.Replace("/intake", "", StringComparison.Ordinal);
        await worker.See("empty");
        foreach (var (field, answer) in Choices) await worker.Choose(field, answer);
        foreach (var (field, text) in Figures) await worker.Write(field, field == "age" ? "old" : text);
        await worker.Press("intake.button");
        await worker.Page.Locator("[role=alert]").WaitForAsync();
        await worker.See("with a mistake");
        await worker.Write("age", "41");
        await worker.Press("intake.button");
        await worker.Arrive("**?done=intake");
        await worker.See("screened");
    }

    private async Task Approve()
    {
        await worker.Press("person.propose");
        await worker.Named(AriaRole.Button, "proposal.button").WaitForAsync();
        await worker.See("proposed");
        await worker.Press("proposal.button");
        await worker.Arrive("**?done=approved");
        (await worker.Page.GoBackAsync())!.Status.ShouldBe(200, "Back leads to the proposal, not to a question whether to send it again");
        await worker.Named(AriaRole.Button, "proposal.button").WaitForAsync();
        await worker.Page.GoForwardAsync();
        await worker.See("approved");
    }

    private async Task Join()
    {
        await worker.Press("person.link");
        await worker.Page.Locator("#address").WaitForAsync();
        await worker.See("with the link");
        var address = (await worker.Page.Locator("#address").GetAttributeAsync("value"))!;
        var pin = (await worker.Page.Locator(".pin").TextContentAsync())!.Trim();

        await phone.Open(line is null ? address : address.Replace(server.Address.Authority, line.Address.Authority, StringComparison.Ordinal));
        if (phone.HasScripts) await phone.Page.Locator("[data-found]").WaitForAsync();
        else await phone.Write("link", address);
        await phone.See("with a link");
        await phone.Write("pin", pin == "0000" ? "1111" : "0000");
        await phone.Press("join.button");
        await phone.Page.Locator("#pin-error").WaitForAsync();
        await phone.See("with a wrong PIN");
        await phone.Write("pin", pin);
        await phone.Press("join.button");
        await phone.Arrive("**/today");
        await phone.See("with a session to do");
    }

    private async Task DoSession()
    {
        await phone.Press("today.start");
        await phone.Arrive("**/session?**");
        await phone.See("before the start");
        await phone.Choose("pain_before", "2");
        if (phone.HasScripts) await PlayIt();
        foreach (var field in (string[])["pain_peak", "pain_after"]) await phone.Choose(field, "2");
        await phone.Choose("spread_further", "no");
        await phone.Choose("effort_0_10", "4");
        await phone.See("told how it was");
        await phone.Press("log.button");
        await phone.Arrive("**/today?done=session");
        await phone.See("saved");
    }

    // The whole session in its own time, which the test lets pass.
    private async Task PlayIt()
    {
        await phone.Press("session.start");
        await phone.Page.Locator("[data-phase=playing]").WaitForAsync();
        await phone.See("playing");
        await phone.Press("session.pause");
        await phone.See("paused");
        await phone.Press("session.skip");
        await phone.Page.Locator("dialog[open]").WaitForAsync();
        await phone.See("asked why");
        await phone.Press("skip.time");
        await phone.Press("session.resume");
        await phone.Page.Clock.RunForAsync("40:00");
        await phone.Page.Locator("[data-phase=over]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    // The person keeps a diary on another device for the rest of the week.
    private async Task DaysPass()
    {
        using var diary = server.Client(await phone.Token());
        var api = $"/api/v1{Person}";
        var programme = (await diary.Call("GET", $"{api}/programme")).Body!;
        var exercises = programme["items"]!.AsArray().Select(i => i.Text("exercise")).ToList();
        exercise = exercises[0];
        for (var i = 0; i < 3; i++)
        {
            server.Clock.Pass(TimeSpan.FromDays(1));
            var id = Guid.CreateVersion7();
            session = id.ToString();
            var items = exercises.Select(e => (JsonNode)new JsonObject { ["exercise"] = e, ["completed_fraction"] = 1, ["pain_before"] = 2, ["pain_peak"] = 2, ["pain_after"] = 2, ["effort_0_10"] = 4, ["form_ok"] = true });
            var log = new JsonObject { ["programme_version"] = programme["version"]!.DeepClone(), ["furthest_zone_before"] = "central-low-back", ["furthest_zone_after"] = "central-low-back", ["items"] = new JsonArray([.. items]) };
            (await diary.Call("POST", $"{api}/sessions", new JsonObject { ["id"] = id, ["log"] = log })).Status.ShouldBe(System.Net.HttpStatusCode.Created);
            server.Clock.Pass(TimeSpan.FromDays(1));
            (await diary.Call("POST", $"{api}/mornings", new JsonObject { ["id"] = Guid.CreateVersion7(), ["session"] = id, ["pain"] = 2 })).Status.ShouldBe(System.Net.HttpStatusCode.Created);
        }

        if (phone.HasScripts) await phone.Page.Clock.FastForwardAsync((long)TimeSpan.FromDays(6).TotalMilliseconds);
        await phone.Open("/today");
        await phone.Press("today.start");
        await phone.Arrive("**/session?**");
    }

    private async Task Accept()
    {
        // A sign-in of last week does not hold; after the next one the page that was asked for is there.
        await worker.Follow("nav.caseload");
        await worker.Page.Locator("[name=onward]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await worker.See("after the sign-in ended");
        await worker.Write("code", Code());
        await GiveNameAnd(Password);
        await worker.Named(AriaRole.Heading, "caseload.title").WaitForAsync();
        await worker.See("with a step that waits");
        await worker.Hand.Press(worker.Page.GetByRole(AriaRole.Link, new() { Name = "Ada Example" }));
        await worker.Arrive($"**{Person}");
        await worker.See("with a step that waits");
        var waiting = worker.Page.Locator("article", new() { HasText = Words.English["person.accept"] });
        var before = await waiting.CountAsync();
        before.ShouldBeGreaterThan(0, await worker.Page.Locator("main").InnerTextAsync());
        await worker.Hand.Press(waiting.First.GetByRole(AriaRole.Button).First);
        await worker.Arrive("**?done=accepted");
        await worker.See("with a step accepted");
        (await waiting.CountAsync()).ShouldBe(before - 1);
    }
}
