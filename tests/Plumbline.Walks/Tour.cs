using Plumbline.Server.Tests;
using Plumbline.Walks.People;
using Plumbline.Walks.Seeing;

namespace Plumbline.Walks;

/// <summary>Every page of the table of routes that the story did not come through, as somebody who may open it. A page that is added is looked at from then on.</summary>
internal sealed class Tour(RunningServer server, Sights sights, Visitor worker, Visitor phone, Visitor owner)
{
    /// <summary>Looks at them.</summary>
    /// <param name="values">What stands for the parameters of an address.</param>
    public async Task Make(IReadOnlyDictionary<string, string> values)
    {
        List<string> others = [];
        var seen = sights.Seen.Select(s => Routes.RouteOf(server, s.Asked)).ToHashSet();
        foreach (var route in Routes.Pages(server).Where(r => !seen.Contains(r)))
        {
            var address = Routes.AddressOf(route, values, parameter => throw new ShouldAssertException($"Say what {parameter} of {route} may be, where the tour is made."));
            var visitor = WhoOpens(route, worker, phone, owner);
            var answer = await visitor.Page.GotoAsync(address);
            answer!.Status.ShouldBe(200, route);
            if (!answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
            {
                others.Add(route);
                continue;
            }

            await visitor.See("on the tour");
        }

        var all = sights.Seen.Select(s => Routes.RouteOf(server, s.Asked)).ToHashSet();
        Routes.Pages(server).Where(r => !all.Contains(r) && !others.Contains(r) && !Leads(r)).ShouldBeEmpty("pages that nobody looked at");
    }

    /// <summary>Who of them opens a page, or sends a form.</summary>
    public static Visitor WhoOpens(string route, Visitor worker, Visitor phone, Visitor owner)
    {
        var roles = Grid.RolesOf(route);
        return roles.Contains("clinician") ? worker : roles.Contains("patient") ? phone : owner;
    }

    // These send whoever is signed in on to another page.
    private static bool Leads(string route) => route is "GET /";
}
