using System.Text.Json.Nodes;
using Plumbline.Server.Tests;
using Plumbline.Walks.Offline;
using Plumbline.Walks.People;
using Plumbline.Walks.Seeing;

namespace Plumbline.Walks;

/// <summary>A phone that shows reminders by itself.</summary>
public sealed class ReminderTests(Chromium chromium) : IClassFixture<Chromium>
{
    // A browser without a window has no push service of its own, so one stands in for it. The keys are those of RFC 8291.
    private const string PushService = """
        const kept = () => JSON.parse(localStorage.getItem('subscription'));
        const subscription = json => json && { ...json, toJSON: () => json, unsubscribe: async () => { localStorage.removeItem('subscription'); return true; } };
        PushManager.prototype.getSubscription = async () => subscription(kept());
        PushManager.prototype.subscribe = async options => {
            if (!options.userVisibleOnly || options.applicationServerKey.length !== 87) throw new Error('no key of the server');
            localStorage.setItem('subscription', JSON.stringify({ endpoint: 'https://push.example/phone', keys: { p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4', auth: 'BTBZMqHH6r4Tts7J_aSIgg' } }));
            return subscription(kept());
        };
        """;

    [Fact]
    public async Task A_phone_asks_on_a_click_shows_what_is_pushed_and_can_be_turned_off()
    {
        await using var server = await RunningServer.OnSqlite(guessesAMinute: 100);
        var clinic = await server.NewClinic();
        using var owner = server.Client(clinic.Tokens["owner"]);
        await owner.Call("PUT", "/api/v1/clinic/reminders", new JsonObject { ["is_on"] = true, ["at"] = "17:30" });
        await using var phone = await Visitor.Come("phone", chromium.Browser, server, Screen.Phone, new Sights());
        await phone.Be(clinic.Tokens["patient"]!, server.Address);
        await phone.Page.Context.AddInitScriptAsync(PushService);

        await phone.Open("/my/reminders");
        await phone.Press("browsers.button");
        await phone.Page.Locator("[data-forbidden]:not([hidden])").WaitForAsync();
        await phone.See("not allowed");

        await phone.Page.Context.GrantPermissionsAsync(["notifications"]);
        await phone.Press("browsers.button");
        await phone.Arrive("**?done=browser");
        await phone.Page.Locator("[data-here]:not([hidden])").WaitForAsync();
        await phone.Page.Locator("[data-register]").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Hidden });
        await phone.See("registered");

        await Push(phone, "{\"title\":\"Your reminder for today\",\"body\":\"You asked for it.\"}");
        (await phone.Page.EvaluateAsync<string[]>("() => navigator.serviceWorker.ready.then(registered => registered.getNotifications()).then(shown => shown.map(n => `${n.title}: ${n.body}`))")).ShouldBe(["Your reminder for today: You asked for it."]);

        await phone.Hand.Press(phone.Page.Locator("[data-browser] button"));
        await phone.Arrive("**?done=browser_ended");
        await phone.Page.Locator("[data-register]").WaitForAsync();
        (await phone.Page.EvaluateAsync<bool>("() => localStorage.getItem('subscription') === null")).ShouldBeTrue("the browser gives its address up as well");
    }

    // As the browser's push service hands it to the worker.
    private static async Task Push(Visitor phone, string data)
    {
        var tools = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        var registered = new TaskCompletionSource<string>();
        tools.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, told) =>
        {
            foreach (var one in told!.Value.GetProperty("registrations").EnumerateArray()) registered.TrySetResult(one.GetProperty("registrationId").GetString()!);
        };
        await phone.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => undefined)");
        await tools.SendAsync("ServiceWorker.enable");
        var id = await registered.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await tools.SendAsync("ServiceWorker.deliverPushMessage", new() { ["origin"] = new Uri(phone.Page.Url).GetLeftPart(UriPartial.Authority), ["registrationId"] = id, ["data"] = data });
        await new Handset(phone.Page).Until("navigator.serviceWorker.ready.then(registered => registered.getNotifications()).then(shown => shown.length > 0)");
    }
}
