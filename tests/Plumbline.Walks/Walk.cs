using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Plumbline.Server.Tests;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;
using Plumbline.Walks.Offline;
using Plumbline.Walks.People;
using Plumbline.Walks.Seeing;
using Xunit.Abstractions;

namespace Plumbline.Walks;

/// <summary>The story on a server, with people who look with a kind of screen and work it in a way; what they saw last is kept when it goes wrong.</summary>
internal sealed class Walk(Chromium chromium, ITestOutputHelper output)
{
    /// <summary>A server that nobody has set up yet.</summary>
    public static Task<RunningServer> NewServer() => RunningServer.OnSqlite(guessesAMinute: 100, with: settings => settings with { SetUpCode = "seven-grey-herons" });

    public async Task Through(RunningServer running, Screen screen, bool isByKeys = false, bool hasScripts = true, bool isTour = false, [CallerMemberName] string name = "")
    {
        await using var server = running;
        var sights = new Sights();
        await using var owner = await Visitor.Come("owner", chromium.Browser, server, screen, sights);
        if (isTour) await LookAtAnEmptyServer(owner);
        var clinic = await server.NewClinic();
        await using var worker = await Visitor.Come("worker", chromium.Browser, server, screen, sights, isByKeys, hasScripts);
        await using var phone = await Visitor.Come("phone", chromium.Browser, server, screen, sights, isByKeys, hasScripts);
        var story = new Story(server, clinic, worker, phone);
        await Kept(Play, name, worker, phone, owner);
        output.WriteLine($"{sights.Seen.Count} pages and states looked at: {sights.Spent.TotalSeconds:0} s of it");

        async Task Play()
        {
            await story.Play();
            if (!isTour) return;
            await new LookingAround(phone).Play();
            // Weeks have gone by, and the sign-in of the beginning has ended.
            var account = (await server.App.Services.GetRequiredService<Accounts>().Of(clinic.Id)).Single(a => a.Role == AccessRole.Owner);
            await owner.Be(await server.SignInAnew(clinic.Id, account.Id), server.Address);
            await new Tour(server, sights, worker, phone, owner).Make(story.Known);
            await using var newcomer = await Visitor.Come("newcomer", chromium.Browser, server, screen, sights);
            await newcomer.Be(clinic.Tokens["patient"]!, server.Address);
            var states = new OtherStates(server, worker, phone, owner);
            await states.LookAtNothingYet($"/people/{clinic.Person.Value}", newcomer);
            await states.LookAtRefusals();
            await states.SendEmptyForms(story.Known);
            await states.LookAtALock(story.Person);
        }
    }

    /// <summary>The same with a person whose connection is cut during the session; nothing but the console is listened to, which makes it short.</summary>
    public async Task WithoutConnection(RunningServer running, Screen clinic, Screen home, [CallerMemberName] string name = "")
    {
        await using var server = running;
        // A service worker lives by the clock of the machine, so for once the server does too.
        server.Clock.Set(TimeProvider.System.GetUtcNow());
        var place = await server.NewClinic();
        await using var line = await Relay.To(server.Address);
        await using var worker = await Visitor.Come("worker", chromium.Browser, server, clinic, null);
        await using var phone = await Visitor.Come("phone", chromium.Browser, server, home, null, through: line.Address);
        await Kept(new Story(server, place, worker, phone, line).Play, name, worker, phone);
    }

    private async Task Kept(Func<Task> play, string name, params Visitor[] visitors)
    {
        try
        {
            await play();
        }
        catch (Exception e) when (e is ShouldAssertException or PlaywrightException or TimeoutException)
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "failed", name);
            foreach (var visitor in visitors) await visitor.Keep(folder);
            output.WriteLine($"What was seen last lies in {folder}");
            throw;
        }
    }

    // This page is there only as long as there is no clinic.
    private static async Task LookAtAnEmptyServer(Visitor owner)
    {
        await owner.Open("/set-up");
        await owner.See("before there is a clinic");
    }
}
