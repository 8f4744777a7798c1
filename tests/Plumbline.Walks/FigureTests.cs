using System.Collections.Concurrent;
using Microsoft.Playwright;
using Plumbline.Server.Pages;
using Plumbline.Server.Tests;
using Plumbline.Walks.People;

namespace Plumbline.Walks;

/// <summary>The figure moves where a device draws it well. Elsewhere the picture stands still, and the session goes on as ever.</summary>
public sealed class FigureTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    // A graphics card by its name, whose pictures take as long as it is said: nothing is drawn and nothing measured, so nothing depends on the machine.
    private const string Card = """
        const asked = WebGL2RenderingContext.prototype.getParameter;
        WebGL2RenderingContext.prototype.getParameter = function (name) { return name === 0x9246 ? 'A graphics card' : asked.call(this, name); };
        WebGL2RenderingContext.prototype.drawElements = WebGL2RenderingContext.prototype.drawArrays = () => undefined;
        """;

    private const string Pictures = """
        () => {
            const frame = window.requestAnimationFrame;
            let at = 0;
            window.pictureTakes = 16;
            window.requestAnimationFrame = next => frame(() => next(at += window.pictureTakes));
        }
        """;

    private readonly ConcurrentBag<string> fetched = [];
    private RunningServer server = null!;
    private TestClinic clinic = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite(guessesAMinute: 100);
        clinic = await server.NewClinic();
        using var clinician = server.Client(clinic.Tokens["clinician"]);
        await clinician.BeginEveryDay(clinic.Person.Value);
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Without_webgl_the_picture_stands_and_the_session_goes_on()
    {
        await using var browser = await chromium.Another("--disable-3d-apis");
        await using var phone = await Begin(browser);

        await StandsStill(phone);

        var before = await phone.Page.Locator("[data-count]").TextContentAsync();
        await phone.Page.Clock.RunForAsync(3_000);
        (await phone.Page.Locator("[data-count]").TextContentAsync()).ShouldNotBe(before);
        await phone.Press("session.stop");
        await phone.Page.Locator("[data-phase=over]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await phone.See("told without a figure");
    }

    [Fact]
    public async Task Where_a_processor_would_draw_the_figure_is_not_even_fetched()
    {
        await using var phone = await Begin(chromium.Browser);

        await StandsStill(phone);
        (await phone.Page.Locator("[data-still]").TextContentAsync()).ShouldBe(Words.English["session.still"]);
        (await Insist(phone).IsVisibleAsync()).ShouldBeTrue();
        fetched.ShouldContain(path => path.EndsWith(".png"));
        fetched.ShouldNotContain(path => path.EndsWith(".glb") || path.Contains("/stage-"));
    }

    [Fact]
    public async Task A_figure_that_is_drawn_well_goes_on_one_that_is_not_gives_way_and_moves_again_for_whoever_asks()
    {
        await using var phone = await Begin(chromium.Browser, hasCard: true);
        await Moves(phone);
        while (await phone.Page.Locator("[data-kind=move]").CountAsync() == 0) await phone.Page.Clock.RunForAsync(500);

        await Draw(phone, pictures: 80, each: 40);
        await Moves(phone);

        await Draw(phone, pictures: 40, each: 100);
        await StandsStill(phone);
        (await phone.Page.Locator("[data-still]").TextContentAsync()).ShouldBe(Words.English["session.still"]);

        await Insist(phone).ClickAsync();
        await Moves(phone);
        await Draw(phone, pictures: 40, each: 100);
        await Moves(phone);
    }

    private async Task<Visitor> Begin(IBrowser browser, bool hasCard = false)
    {
        var phone = await Visitor.Come("phone", browser, server, Screen.Phone with { IsMoving = true }, null);
        if (hasCard) await phone.Page.AddInitScriptAsync(Card);
        await phone.Be(clinic.Tokens["patient"]!, server.Address);
        phone.Page.Request += (_, request) => fetched.Add(new Uri(request.Url).AbsolutePath);
        await phone.Open("/session?session=1");
        // From here on time passes only when it is told to.
        await phone.Page.Clock.PauseAtAsync(server.Clock.GetUtcNow().UtcDateTime.AddMinutes(1));
        await phone.Page.EvaluateAsync(Pictures);
        await phone.Press("session.start");
        await phone.Page.Locator("[data-phase=playing]").WaitForAsync();
        return phone;
    }

    // The browser's time has a picture every 16 ms, whatever it is told that they took.
    private static async Task Draw(Visitor phone, int pictures, int each)
    {
        await phone.Page.EvaluateAsync("each => { window.pictureTakes = each; }", each);
        await phone.Page.Clock.RunForAsync(16 * pictures);
    }

    private static ILocator Insist(Visitor phone) => phone.Named(AriaRole.Button, "session.insist");

    private static async Task Moves(Visitor phone)
    {
        await phone.Page.Locator("[data-moving] canvas").WaitForAsync();
        (await phone.Page.Locator("[data-still]").TextContentAsync()).ShouldBeEmpty();
        (await Insist(phone).CountAsync()).ShouldBe(0);
    }

    private static async Task StandsStill(Visitor phone)
    {
        await phone.Page.Locator("img[data-picture]").WaitForAsync();
        (await phone.Page.Locator("canvas[data-figure]").IsVisibleAsync()).ShouldBeFalse();
    }
}
