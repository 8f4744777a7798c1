using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Plumbline.Server.Tests;
using Plumbline.Walks.Offline;
using Plumbline.Walks.People;
using Plumbline.Walks.Seeing;

namespace Plumbline.Walks;

/// <summary>States of pages that neither the story nor the tour comes through: somebody with whom nothing has happened yet, every form sent empty, what is told instead of a page, and somebody whose exercise is locked.</summary>
internal sealed partial class OtherStates(RunningServer server, Visitor worker, Visitor phone, Visitor owner)
{
    private const string Lock = """
        new Promise(done => { const asked = indexedDB.open('plumbline'); asked.onsuccess = () => { const got = asked.result.transaction('kept').objectStore('kept').get('programme'); got.onsuccess = () => { asked.result.close(); done(got.result?.locked === true); }; }; })
        """;

    // These end the sign-in that they are sent with, and what is read of a plan is a part of a page.
    private static readonly string[] NotSent = ["POST /sign-out", "POST /leave", "POST /people/{person:guid}/plan/reading"];

    /// <summary>Looks at every page of somebody with whom nothing has happened yet.</summary>
    /// <param name="person">Their page.</param>
    /// <param name="newcomer">Themselves.</param>
    public async Task LookAtNothingYet(string person, Visitor newcomer)
    {
        foreach (var page in Routes.Pages(server).Select(p => p["GET ".Length..]).Where(p => OfPerson().IsMatch(p))) await LookIfThere(worker, person + page["/people/{person:guid}".Length..]);
        foreach (var page in Routes.Pages(server).Where(p => !p.Contains('{', StringComparison.Ordinal) && Grid.RolesOf(p) is ["patient"])) await LookIfThere(newcomer, page["GET ".Length..]);
    }

    /// <summary>Sends every form empty, and looks at what it answers.</summary>
    /// <param name="values">What stands for the parameters of an address; where nothing does, what is asked for is not there.</param>
    public async Task SendEmptyForms(IReadOnlyDictionary<string, string> values)
    {
        var isNotFoundSeen = false;
        foreach (var form in Routes.Forms(server).Except(NotSent))
        {
            var visitor = Tour.WhoOpens(form, worker, phone, owner);
            var address = Routes.AddressOf(form, values, _ => Guid.NewGuid().ToString());
            var status = await visitor.SendEmpty(address);
            if (status < 400 || (status == 404 && isNotFoundSeen)) continue;
            isNotFoundSeen |= status == 404;
            await visitor.See("sent empty");
        }
    }

    /// <summary>Looks at what is told instead of a page.</summary>
    public async Task LookAtRefusals()
    {
        foreach (var (visitor, address, state) in new[] { (worker, "/nowhere", "not there"), (worker, "/clinic/import", "not theirs"), (owner, "/clinic/audit?afterRow=nonsense", "not read") })
        {
            await visitor.Open(address);
            await visitor.See(state);
        }
    }

    /// <summary>Locks somebody's exercise, and looks at it from both sides.</summary>
    /// <param name="person">Their page.</param>
    public async Task LookAtALock(string person)
    {
        using var clinician = server.Client(await worker.Token());
        (await clinician.Call("POST", $"/api/v1{person}/locks", new JsonObject { ["level"] = "urgent", ["reason"] = "A call." })).Status.ShouldBe(System.Net.HttpStatusCode.Created);
        foreach (var address in (string[])["/caseload", person, $"{person}/locks", $"{person}/plan", $"{person}/proposal"])
        {
            await worker.Open(address);
            await worker.See("with a lock");
        }

        // What is kept on the phone is thrown away, and the page loaded anew.
        await phone.Open("/today");
        await new Handset(phone.Page).Until(Lock);
        await phone.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        await phone.See("with a lock");
    }

    private static async Task LookIfThere(Visitor visitor, string address)
    {
        var answer = await visitor.Page.GotoAsync(address);
        if (answer!.Status == 200 && answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal)) await visitor.See("with nothing yet");
    }

    [GeneratedRegex(@"^/people/\{person:guid\}[^{]*$")]
    private static partial Regex OfPerson();
}
