using Microsoft.Playwright;
using Plumbline.Walks.People;

namespace Plumbline.Walks;

/// <summary>The person looks at what is theirs besides the sessions, and uses it.</summary>
internal sealed class LookingAround(Visitor phone)
{
    public async Task Play()
    {
        await Go("nav.plan", "/my/plan");
        await phone.Hand.Press(phone.Page.Locator("article details:not([open]) summary").First);
        await phone.See("with an exercise unfolded");
        await Go("nav.progress", "/my/progress");
        await phone.Hand.Press(phone.Page.Locator(".plot summary").First);
        await phone.See("with a table unfolded");

        await Go("nav.more", "/my/more");
        await Go("more.messages", "/my/messages");
        await phone.Write("text", "May I swim as well?");
        await phone.Press("my_messages.send");
        await phone.Arrive("**?done=sent");
        await phone.See("with a message");

        await More("questions");
        await phone.Hand.Press(phone.Page.Locator(".ways a").First);
        await phone.Arrive("**/my/questions/nprs");
        await phone.Choose("score.back-now", "2");
        await phone.Press("questions.button");
        await phone.Arrive("**?done=answered");
        await phone.See("with answers saved");

        await More("reminders");
        await phone.Press("reminders.button");
        await phone.Arrive("**?done=reminders");
        await phone.See("saved");

        await More("calendar");
        await phone.Press("calendar.make");
        await phone.Page.Locator("#address").WaitForAsync();
        await phone.See("with a new address");

        await More("entries");
        await phone.Hand.Press(phone.Page.Locator(".ways a", new() { HasText = Server.Pages.Words.English["entries.session"] }).First);
        await phone.Choose("pain_peak", "3");
        await phone.Press("entries.button");
        await phone.Arrive("**?done=corrected");
        await phone.See("put right");

        await More("data");
        await phone.Press("data.agree");
        await phone.Arrive("**?done=consent");
        await phone.See("agreed");
    }

    private async Task More(string way)
    {
        await Go("nav.more", "/my/more");
        await Go($"more.{way}", $"/my/{way}");
    }

    private async Task Go(string word, string address)
    {
        await phone.Hand.Press(phone.Page.GetByRole(AriaRole.Link, new() { Name = Server.Pages.Words.English[word] }).First);
        await phone.Arrive($"**{address}");
    }
}
