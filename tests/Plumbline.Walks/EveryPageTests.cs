using Plumbline.Walks.People;
using Xunit.Abstractions;

namespace Plumbline.Walks;

/// <summary>The main job at a desk, and after it every page and form that there is: each is looked at, in light there and in dark on a phone.</summary>
public sealed class EveryPageTests(Chromium chromium, ITestOutputHelper output) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Every_page_and_state_is_looked_at() => await new Walk(chromium, output).Through(await Walk.NewServer(), Screen.Desktop, isTour: true);
}
