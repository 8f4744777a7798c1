using Plumbline.Server.Tests;
using Plumbline.Walks.Offline;

namespace Plumbline.Walks;

/// <content>What is otherwise where the connection is cut during the session.</content>
internal sealed partial class Story
{
    // What serves pages offline lives by the clock of the machine, so there has to be a session on whichever day this is: one exercise is done every day.
    private async Task MakeItDaily()
    {
        await worker.Open($"{Person}/plan");
        await worker.Hand.Write(worker.Page.Locator("#dose-0"), "15 reps, once a day, every day");
        await worker.Write("reason", "A little every day.");
        await worker.Press("plan.save");
        await worker.Arrive("**?done=changed");
        await worker.See("changed");
    }

    private async Task DoSessionWithoutConnection(Relay between)
    {
        var handset = new Handset(phone.Page);
        await handset.KeepsTheWeek();
        Cut(true);
        await handset.Begin();
        await handset.End(peak: 2);
        await handset.Holds("outbox", 1);
        Cut(false);
        await handset.Again();
        await handset.Holds("outbox", 0);
        await phone.See("told once there was a connection");
        using var diary = server.Client(await phone.Token());
        (await diary.Call("GET", $"/api/v1{Person}/journal")).Body!["events"]!.AsArray().Count(e => e.Text("kind") == "session-logged").ShouldBe(1, "what was done without a connection arrives once");

        void Cut(bool cut)
        {
            phone.IsCutOff = cut;
            between.Cut(cut);
        }
    }
}
