using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Words = Plumbline.Server.Pages.Words;

namespace Plumbline.Server.Tests.Pages;

/// <summary>The clinician's pages about one person, by forms alone.</summary>
public sealed class WorkspaceTests : IAsyncLifetime
{
    private RunningServer server = null!;
    private TestClinic clinic = null!;
    private Browser worker = null!;
    private string person = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite(guessesAMinute: 100);
        clinic = await server.NewClinic();
        worker = Browser.Of(server);
        worker.Be(clinic.Tokens["clinician"]!);
        person = $"/people/{clinic.Person.Value}";
    }

    public async Task DisposeAsync()
    {
        worker.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Every_part_of_a_record_is_sound_before_anything_has_happened()
    {
        foreach (var part in (string[])["", "/plan", "/progress", "/journal", "/messages", "/record", "/locks", "/print", "/protocols", "/plan/why-not", "/plan/versions", "/plan/swap/bridge", "/tick-sheet", "/questionnaires/nprs", "/questionnaires/psfs", "/questionnaires/rmdq"])
            Sound(await worker.Get(person + part));
    }

    [Fact]
    public async Task A_lock_is_seen_and_ended_by_name_with_a_reason_and_exercise_can_be_closed_by_hand()
    {
        await worker.Send($"{person}/intake", [.. SampleIntake.Fields.Where(f => f.Name != "Q2"), ("Q2", "yes")]);
        var now = Sound(await worker.Get(person));
        now.QuerySelector("form[action*='/alerts/']").ShouldNotBeNull();
        (await worker.Send(now.QuerySelector("form[action*='/alerts/']")!.GetAttribute("action")!)).Onward.ShouldBe($"{person}?done=seen");
        Sound(await worker.Get(person)).QuerySelector("form[action*='/alerts/']").ShouldBeNull();

        now.QuerySelector("form[action$='/proposal']").ShouldBeNull("nothing can be proposed as long as it is locked");
        now.QuerySelector($".person a[href='{person}/locks']").ShouldNotBeNull();
        var plan = Sound(await worker.Get($"{person}/plan"));
        plan.QuerySelector("form[data-plan]").ShouldBeNull();
        plan.QuerySelector($"main a[href='{person}/locks']").ShouldNotBeNull();
        using var phone = Browser.Of(server);
        phone.Be(clinic.Tokens["patient"]!);
        Sound(await phone.Get("/my/plan")).QuerySelector(".notice.danger").ShouldNotBeNull();
        Sound(await worker.Send($"{person}/proposal")).QuerySelector($"[role=alert] a[href='{person}/locks']").ShouldNotBeNull();

        var held = Sound(await worker.Get($"{person}/locks")).QuerySelectorAll("input[name=ends]").Select(i => ("ends", i.GetAttribute("value")!)).ToList();
        held.Count.ShouldBe(1);
        var unsaid = await worker.Send($"{person}/unlock", [.. held]);
        ((int)unsaid.Status).ShouldBeInRange(400, 499);
        Sound(unsaid).QuerySelector("[role=alert]").ShouldNotBeNull();
        unsaid.Page.QuerySelector("input[name=ends]")!.HasAttribute("checked").ShouldBeTrue("what was chosen stays chosen");
        (await worker.Send($"{person}/unlock", [.. held, ("reason", "Examined today; no sign of harm.")])).Onward.ShouldBe($"{person}?done=unlocked");
        Sound(await worker.Get($"{person}/locks")).QuerySelectorAll("input[name=ends]").ShouldBeEmpty();
        Sound(await worker.Get(person)).QuerySelector("form[action$='/proposal']").ShouldNotBeNull();

        (await worker.Send($"{person}/lock", ("level", "urgent"), ("reason", "She called: her leg gives way."))).Onward.ShouldBe($"{person}?done=locked");
        Sound(await worker.Get($"{person}/journal")).QuerySelector(".timeline > li.danger")!.TextContent.ShouldContain("her leg gives way");
    }

    [Fact]
    public async Task A_whole_plan_is_changed_at_once_with_every_line_said_back_and_both_are_told_what_changed()
    {
        await Approved();
        var plan = Sound(await worker.Get($"{person}/plan"));
        plan.QuerySelectorAll("[data-into] li[data-row]").Length.ShouldBe(Filled(plan).Count(f => f.Name == "drop"));
        plan.QuerySelector("ul.changes").ShouldBeNull("nothing changes yet");
        var fields = Fields(plan);

        var wrong = await worker.Send($"{person}/plan/check", Changed(fields, 0, "3 y 10"));
        Sound(wrong).QuerySelector("#dose-0")!.GetAttribute("aria-invalid").ShouldBe("true");
        wrong.Page.QuerySelector("#said-0")!.ClassList.ShouldContain("error");
        wrong.Page.QuerySelector("#dose-0")!.GetAttribute("value").ShouldBe("3 y 10");

        var dropped = plan.QuerySelectorAll("input[name=drop]")[1].GetAttribute("value")!;
        var changed = Changed([.. fields, ("drop", dropped)], 0, "2x6, once a day, 3 days a week");
        var fragment = await worker.Send($"{person}/plan/reading", changed);
        fragment.Page.QuerySelector("ul.changes")!.TextContent.ShouldContain("Out:");
        fragment.Page.QuerySelector("html > body > header").ShouldBeNull("only the part that is put into the page");

        (await worker.Send($"{person}/plan", changed)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "a reason is asked for");
        (await worker.Send($"{person}/plan", [.. changed, ("reason", "Less for a start.")])).Onward.ShouldBe($"{person}?done=changed");
        var versions = Sound(await worker.Get($"{person}/plan/versions"));
        versions.QuerySelectorAll("article").Length.ShouldBe(2);
        versions.QuerySelector("article ul.changes")!.TextContent.ShouldContain("2 \u00d7 6");
        versions.QuerySelector("article details")!.TextContent.ShouldContain("You no longer do");
        var kept = Sound(await worker.Get(person)).QuerySelectorAll("tbody td[data-head='Why']").Select(td => td.TextContent).ToList();
        kept.ShouldAllBe(why => !why.Contains("A clinician prescribed it."), "what stays keeps why it is there");
    }

    [Fact]
    public async Task What_may_stand_instead_is_ranked_with_reasons_and_fills_the_plan_in_without_changing_it()
    {
        await Approved();
        var plan = Sound(await worker.Get($"{person}/plan"));
        plan.QuerySelector("form[data-plan] button")!.GetAttribute("formaction").ShouldEndWith("/plan/check", customMessage: "Enter swaps nothing");
        var swap = plan.QuerySelector("button[formaction*='/plan/swap/']")!.GetAttribute("formaction")!;
        var typed = Changed(Fields(plan), 1, "3 x 12 on 2 days a week");
        var chosen = Sound(await worker.Send(swap, [.. typed, ("reason", "Closer to the work.")]));
        var offers = chosen.QuerySelectorAll(".offers > li").ToList();
        offers.ShouldNotBeEmpty();
        offers.ShouldAllBe(o => o.QuerySelectorAll("ul > li").Length > 0);
        var before = (await worker.Get(person)).Page.QuerySelectorAll("tbody th").Select(th => th.TextContent).ToList();
        var with = offers[0].QuerySelector("button[name=with]")!.GetAttribute("value")!;
        var filled = Sound(await worker.Send($"{person}/plan/check", [.. chosen.QuerySelectorAll("#swap input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)), ("with", with)]));
        Filled(filled).ShouldContain(("exercise", with));
        Filled(filled).ShouldContain(("dose", "3 x 12 on 2 days a week"), "what was typed before the swap stays");
        Filled(filled).ShouldContain(("reason", "Closer to the work."));
        Filled(filled).ShouldNotContain(("exercise", typed.First(f => f.Item1 == "exercise").Item2));
        filled.QuerySelector("ul.changes")!.TextContent.ShouldContain("New:");
        (await worker.Get(person)).Page.QuerySelectorAll("tbody th").Select(th => th.TextContent).ShouldBe(before);
        Sound(await worker.Get($"{person}/plan/why-not?exercise=Superman")).QuerySelector("[role=status] .badge").ShouldNotBeNull();
        Sound(await worker.Get($"{person}/plan/why-not?exercise=nothing")).QuerySelector(".notice").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_ready_made_plan_is_proposed_and_approved_like_any_other()
    {
        await worker.Send($"{person}/intake", [.. SampleIntake.Fields]);
        var form = Sound(await worker.Get($"{person}/protocols")).QuerySelectorAll("form[action$='/proposal']").First(f => f.QuerySelector("input[name=protocol]")!.GetAttribute("value") == "s002-whole");
        var proposed = Sound(await Proposed($"{person}/proposal", [.. form.QuerySelectorAll("input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))]));
        var fields = proposed.QuerySelectorAll("form[action$='/approval'] input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!));
        (await worker.Send($"{person}/approval", [.. fields, ("reason", "As in the document.")])).Onward.ShouldBe($"{person}?done=approved");
    }

    [Fact]
    public async Task After_that_hurt_both_are_told_at_once_what_there_is_less_of_and_why()
    {
        await Approved();
        using var api = server.Client(clinic.Tokens["patient"]!);
        var hurt = (await Items(api))[0];
        await Log(api, hurt);

        var card = Sound(await worker.Get(person)).QuerySelectorAll("section").Single(s => s.QuerySelector("h2")?.TextContent == Words.English["person.follows"]);
        card.QuerySelectorAll("li").Length.ShouldBe(1);
        card.QuerySelector("li strong")!.TextContent.ShouldBe(hurt.Name);
        card.QuerySelector("li")!.TextContent.ShouldContain("2 March 2026");
        using var phone = Browser.Of(server);
        phone.Be(clinic.Tokens["patient"]!);
        var told = Sound(await phone.Get("/my/plan")).QuerySelector(".timeline > li")!.TextContent;
        told.ShouldStartWith(hurt.Name);
        told.ShouldContain("hurt");
    }

    [Fact]
    public async Task A_reason_that_is_the_same_for_several_exercises_is_said_once()
    {
        await Approved();
        using var api = server.Client(clinic.Tokens["patient"]!);
        var hurt = (await Items(api)).Take(2).ToArray();
        foreach (var _ in (int[])[1, 2]) await Log(api, hurt);
        await ReasonIsSaidOnce("it is told before it is written down");
        (await api.Call("POST", $"/api/v1{person}/today")).Status.ShouldBe(HttpStatusCode.OK);
        await ReasonIsSaidOnce("it is written down");

        async Task ReasonIsSaidOnce(string when)
        {
            var card = Sound(await worker.Get("/caseload")).QuerySelectorAll("article.person").Single(a => a.QuerySelector($"a[href='{person}']") is not null);
            var reason = card.QuerySelectorAll("p").Where(p => p.QuerySelector("strong") is not null).ShouldHaveSingleItem(when);
            reason.QuerySelector("strong")!.TextContent.ShouldBe($"{hurt[0].Name}, {hurt[1].Name}");
            reason.TextContent.ShouldContain("Two RED sessions in a row");
        }
    }

    [Fact]
    public async Task What_the_screening_says_stands_beside_the_next_step_until_there_is_a_plan()
    {
        await worker.Send($"{person}/intake", [.. SampleIntake.Fields]);
        Says(await worker.Get(person)).ShouldContain(Words.English["level.none-reported"]);
        await Approved();
        Says(await worker.Get(person)).ShouldNotContain(Words.English["person.screening"]);

        static string Says(Shown shown) => Sound(shown).QuerySelector(".person")!.TextContent;
    }

    [Fact]
    public async Task A_reason_that_ends_by_itself_says_until_which_day()
    {
        await Approved();
        using var api = server.Client(clinic.Tokens["patient"]!);
        var item = new JsonObject { ["exercise"] = (await Items(api))[0].Id, ["completed_fraction"] = 1, ["pain_before"] = 2, ["pain_peak"] = 2, ["pain_after"] = 2, ["furthest_zone_before"] = "buttock", ["furthest_zone_after"] = "foot", ["furthest_zone_reasked"] = "foot" };
        var log = new JsonObject { ["programme_version"] = 1, ["items"] = new JsonArray(item) };
        (await api.Call("POST", $"/api/v1{person}/sessions", new JsonObject { ["id"] = Guid.NewGuid(), ["log"] = log })).Status.ShouldBe(HttpStatusCode.Created);
        Sound(await worker.Get("/caseload")).QuerySelector("article.person")!.TextContent.ShouldContain("until Mon 9 March 2026");
        Sound(await worker.Get(person)).QuerySelector(".person")!.TextContent.ShouldContain("until Mon 9 March 2026");
    }

    [Fact]
    public async Task A_proposal_is_asked_for_once_and_looked_at_as_often_as_somebody_likes()
    {
        Sound(await worker.Get($"{person}/proposal")).QuerySelector("[role=alert]").ShouldNotBeNull("there is no intake yet");
        await worker.Send($"{person}/intake", [.. SampleIntake.Fields]);
        var shown = await Proposed($"{person}/proposal", ("protocol", "s002-whole"));
        foreach (var again in (string[])[$"{person}/proposal?protocol=s002-whole", $"{person}/proposal?protocol=s002-whole"])
            Sound(await worker.Get(again)).QuerySelector("input[name=proposal]")!.GetAttribute("value").ShouldBe(shown.Page.QuerySelector("input[name=proposal]")!.GetAttribute("value"));
        Sound(await worker.Get($"{person}/proposal?filled=nonsense&protocol=post-op-fusion")).QuerySelector("[role=alert]").ShouldNotBeNull();

        var wrong = await worker.Send($"{person}/approval", ("proposal", "another"), ("protocol", "s002-whole"), ("reason", "It fits."));
        wrong.Status.ShouldBe(HttpStatusCode.Conflict);
        Sound(wrong).QuerySelector("input[name=protocol]")!.GetAttribute("value").ShouldBe("s002-whole");
        JsonNode.Parse(await worker.Client.GetStringAsync($"/api/v1{person}/journal"))!["events"]!.AsArray().Count(e => e.Text("kind") == "proposed").ShouldBe(1, "looking writes nothing down");
    }

    [Fact]
    public async Task After_an_operation_a_clinician_fills_in_what_the_surgeon_allows_and_the_exercises()
    {
        var shell = $"{person}/protocols/post-op-fusion";
        Sound(await worker.Get(shell)).QuerySelector("form[action$='post-op-fusion']").ShouldBeNull("no operation is known yet");
        (string, string)[] operated =
        [
            .. SampleIntake.Fields.Where(f => f.Name != "Q19"), ("Q19", "yes"), ("conditions", "fusion"), ("surgery.type", "fusion"), ("surgery.weeks_ago", "35"),
            ("clearance.who", "Dr A. Example, spine surgeon"), ("clearance.date", "2026-02-20"), ("clearance.conditions", "fusion"), ("clearance.no_end_range", "yes"),
        ];
        var unsaid = await worker.Send($"{person}/intake", operated);
        unsaid.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "how much load is allowed was left out");
        unsaid.Page.QuerySelector("input[name='surgery.type'][value=fusion]")!.HasAttribute("checked").ShouldBeTrue();
        (await worker.Send($"{person}/intake", [.. operated, ("clearance.load_class", "3"), ("blood_pressure.systolic", "128"), ("blood_pressure.diastolic", "82")])).Onward.ShouldBe($"{person}?done=intake");

        (string, string)[] filled =
        [
            ("filled_by", "A. Nyberg, physiotherapist"), ("operation", "Posterior fusion"), ("levels", "L4 to S1"), ("operated_on", "2025-06-30"), ("exercise_from", "2025-09-01"),
            ("lifting_limit_kg", "5"), ("sitting_limit_min", "45"), ("bend_and_twist", "no"), ("driving", "yes"),
            ("exercise.0", "Walking"), ("days.0", "every-day"), ("exercise.1", "supine-march"), ("dose.1", "2 x 8"), ("days.1", "strength"),
        ];
        var incomplete = await worker.Send(shell, [.. filled, ("brace", ""), ("exercise.2", "bridge"), ("dose.2", "lots")]);
        incomplete.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Places(Sound(incomplete)).ShouldBe(["#dose.2", "#brace"]);
        incomplete.Page.QuerySelector("input[name='levels']")!.GetAttribute("value").ShouldBe("L4 to S1");

        (string, string)[] nonsense = [("filled_by", ""), ("operation", "Fusion"), ("operated_on", "2027-06-30"), ("exercise_from", "2027-09-01"), ("lifting_limit_kg", "heavy"), ("sitting_limit_min", "45"), ("brace", "None"), ("driving", "yes"), ("exercise.0", "Bridges"), ("exercise.1", "Flying carpet"), ("dose.1", "a lot"), ("dose.2", "2 x 8")];
        var wrong = await worker.Send(shell, nonsense);
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Places(Sound(wrong)).ShouldBe(["#lifting_limit_kg", "#bend_and_twist", "#exercise.0", "#exercise.1", "#dose.1", "#exercise.2", "#filled_by", "#levels", "#operated_on", "#exercise_from"], ignoreOrder: true, "all at once, each with the way to its place");
        foreach (var (name, value) in nonsense.Where(f => f.Item1 != "driving")) wrong.Page.QuerySelector($"[name='{name}']")!.GetAttribute("value").ShouldBe(value, "nothing that was typed is lost");
        wrong.Page.QuerySelectorAll(".error").Length.ShouldBe(10, "what is wrong stands at each field as well");
        wrong.Page.QuerySelector("main")!.TextContent.ShouldContain("Did you mean \"Bridge\"?");
        JsonNode.Parse(await worker.Client.GetStringAsync($"/api/v1{person}/journal"))!["events"]!.AsArray().Select(e => e.Text("kind")).ShouldNotContain("proposed", "nothing is written down until all of it can be read");

        var proposed = await worker.Send(shell, [.. filled, ("brace", "None")]);
        proposed.Onward.ShouldBeNull("what a surgeon allows stands in no address");
        Sound(proposed).QuerySelector("main")!.TextContent.ShouldContain("Lift no more than 5 kg");
        var approval = proposed.Page.QuerySelectorAll("form[action$='/approval'] input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)).ToList();
        (await worker.Send($"{person}/approval", [.. approval, ("reason", "As the surgeon allows.")])).Onward.ShouldBe($"{person}?done=approved");
        Sound(await worker.Get($"{person}/plan")).QuerySelectorAll("input[name=dose]").Select(d => d.GetAttribute("value")).ShouldContain(d => d!.Contains("2 × 8"));
    }

    [Fact]
    public async Task Answers_that_do_not_fit_are_all_told_at_once_each_with_the_way_to_its_place()
    {
        var empty = await worker.Send($"{person}/intake", ("age", "old"));
        empty.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Places(Sound(empty)).ShouldBe(["#age", "#sex", "#pain_back_0_10", "#pain_leg_0_10", "#onset_days", "#course", "#furthest_zone", "#function_psfs_0_10", "#walk_minutes", "#minutes_per_day", "#days_per_week", "#Q1"], ignoreOrder: true);
        empty.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain(Words.English.Of("intake.open", 21));
        empty.Page.QuerySelector("#age-error").ShouldNotBeNull();
        empty.Page.QuerySelectorAll(".question .error").Length.ShouldBe(21);

        var unclear = await worker.Send($"{person}/intake", [.. SampleIntake.Fields.Where(f => f.Name != "Q6"), ("Q6", "yes"), ("Q6.since_days", "three years")]);
        Places(Sound(unclear)).ShouldBe(["#Q6"], "a time that can't be read is never left out in silence");
        unclear.Page.QuerySelector("[name='Q6.since_days']")!.GetAttribute("value").ShouldBe("three years");

        var half = await worker.Send($"{person}/intake", [.. SampleIntake.Fields, ("clearance.who", "7"), ("clearance.date", "2026-02-20")]);
        Places(Sound(half)).ShouldBe(["#clearance.who"], "how much load is allowed was left out; a name of figures is still a name");
        half.Page.QuerySelector("#clearance\\.load_class-error").ShouldNotBeNull();
        half.Page.QuerySelector("#clearance\\.who-error").ShouldBeNull();
    }

    [Fact]
    public async Task Doses_that_cannot_be_read_are_all_told_at_once_and_nothing_typed_is_lost()
    {
        await worker.Send($"{person}/intake", [.. SampleIntake.Fields]);
        (string, string)[] rows = [("exercise", "Bridge"), ("dose", "a lot"), ("place", "1"), ("exercise", "Walking"), ("dose", "3 x 10 x 2"), ("place", "2"), ("exercise", "Flying carpet"), ("dose", "2x8"), ("place", "3"), ("exercise", ""), ("dose", "900x900"), ("place", "4")];
        var wrong = await worker.Send($"{person}/plan", [.. rows, ("reason", "Known from before.")]);
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Places(Sound(wrong)).ShouldBe(["#dose-0", "#dose-1", "#dose-2", "#dose-3"]);
        foreach (var name in (string[])["exercise", "dose"]) wrong.Page.QuerySelectorAll($"input[name={name}]").Select(i => i.GetAttribute("value")).ShouldBe(rows.Where(r => r.Item1 == name).Select(r => r.Item2));
        wrong.Page.QuerySelector("main")!.TextContent.ShouldNotContain("plumbline exercises", customMessage: "a page names no command");
    }

    [Fact]
    public async Task A_plan_may_be_typed_where_there_is_none()
    {
        await worker.Send($"{person}/intake", [.. SampleIntake.Fields]);
        var answer = await worker.Send($"{person}/plan", ("exercise", "Bridge"), ("dose", "2x10"), ("place", "2"), ("exercise", "Walking"), ("dose", "15 min, 5 days a week"), ("place", "1"), ("reason", "Known from before."), ("for", "Ngozi"));
        answer.Onward.ShouldBe($"{person}?done=approved");
        Sound(await worker.Get(person)).QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim()).ShouldBe(["Walking", "Bridge"]);
    }

    [Fact]
    public async Task Answers_of_two_days_are_read_honestly_and_a_wrong_one_is_told_at_its_place()
    {
        var today = Sound(await worker.Get($"{person}/questionnaires/nprs")).QuerySelector("#on")!.GetAttribute("value")!;
        var before = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture).AddDays(-30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var wrong = await worker.Send($"{person}/questionnaires/nprs", ("on", before), ("item.back-now", "11"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Sound(wrong);
        (await worker.Send($"{person}/questionnaires/nprs", ("on", before), ("item.back-average", "7"))).Onward.ShouldBe($"{person}/progress?done=answered");
        await worker.Send($"{person}/questionnaires/nprs", ("on", today), ("item.back-average", "3"));
        (await worker.Send($"{person}/questionnaires/psfs", ("on", today), ("activity", "Tie my shoes"), ("rating", "4"), ("activity", "Sit"), ("rating", "5"), ("activity", "Sleep"), ("rating", "6"))).Onward.ShouldNotBeNull();
        (await worker.Send($"{person}/questionnaires/rmdq", ("on", today), ("tick", "item-1"), ("tick", "item-4"))).Onward.ShouldNotBeNull();

        var progress = Sound(await worker.Get($"{person}/progress"));
        progress.QuerySelectorAll("article").First(a => a.TextContent.Contains("average of the week")).TextContent.ShouldContain("Likely a real improvement.");
        progress.QuerySelectorAll("article").ShouldContain(a => a.TextContent.Contains("Tie my shoes"));
        Sound(await worker.Get($"{person}/questionnaires/psfs")).QuerySelectorAll("input[name=activity]").Select(i => i.GetAttribute("value")).ShouldContain("Tie my shoes", "the same activities are rated again");
    }

    [Fact]
    public async Task Something_bad_is_written_down_and_closes_exercise_when_it_is_serious()
    {
        var id = Sound(await worker.Get($"{person}/journal")).QuerySelector("input[name=id]")!.GetAttribute("value")!;
        Sound(await worker.Send($"{person}/adverse-events", ("id", id), ("severity", "serious"))).QuerySelector("[role=alert]").ShouldNotBeNull();
        (await worker.Send($"{person}/adverse-events", ("id", id), ("severity", "serious"), ("text", "Fell at the bridge."))).Onward.ShouldBe($"{person}/journal?done=adverse");
        Sound(await worker.Get($"{person}/journal")).QuerySelector("table")!.TextContent.ShouldContain("Fell at the bridge.");
        Sound(await worker.Get(person)).QuerySelector(".person")!.TextContent.ShouldContain("Exercise is closed");
    }

    [Fact]
    public async Task A_message_is_read_and_answered()
    {
        using var patient = server.Client(clinic.Tokens["patient"]);
        await patient.PostAsync($"/api/v1{person}/messages", RunningServer.Json(new JsonObject { ["id"] = Guid.CreateVersion7(), ["text"] = "May I swim?" }));
        var inbox = Sound(await worker.Get($"{person}/messages"));
        inbox.QuerySelector("ol.talk .badge").ShouldNotBeNull();
        (await worker.Send($"{person}/messages", ("id", inbox.QuerySelector("input[name=id]")!.GetAttribute("value")!), ("text", "Yes, gently."))).Onward.ShouldBe($"{person}/messages?done=sent");
        var read = Sound(await worker.Get($"{person}/messages"));
        read.QuerySelectorAll("ol.talk > li").Length.ShouldBe(2);
        read.QuerySelector("ol.talk .badge").ShouldBeNull("who answers has read it");
    }

    [Fact]
    public async Task A_record_is_corrected_and_an_episode_ended()
    {
        var wrong = await worker.Send($"{person}/record", ("name", "Ngozi \u00c5gren"), ("time_zone", "Nowhere"));
        Sound(wrong).QuerySelector("#time_zone-error").ShouldNotBeNull();
        (await worker.Send($"{person}/record", ("name", "Ngozi Okafor"), ("time_zone", "Europe/Oslo"))).Onward.ShouldBe($"{person}/record?done=corrected");
        Sound(await worker.Get($"{person}/record")).QuerySelector("h1")!.TextContent.ShouldBe("Ngozi Okafor");
        await Approved();
        (await worker.Send($"{person}/end", ("why", "goals-met"), ("reason", "Back at work."))).Onward.ShouldBe($"{person}/record?done=ended");
    }

    [Fact]
    public async Task A_sheet_is_logged_once_however_often_it_is_sent_and_what_nobody_knows_stays_open()
    {
        await Approved();
        var plan = JsonNode.Parse(await worker.Client.GetStringAsync($"/api/v1{person}/programme"))!;
        var (first, second) = (plan["items"]![0]!["exercise"]!.GetValue<string>(), plan["items"]![1]!["exercise"]!.GetValue<string>());
        var day = plan["starts"]!.GetValue<string>();
        var reading = new JsonObject
        {
            ["format"] = 1,
            ["programme"] = plan["id"]!.DeepClone(),
            ["programme_version"] = 1,
            ["week_starts"] = day,
            ["page"] = 1,
            ["pages"] = 1,
            ["boxes"] = new JsonArray(),
            ["days"] = new JsonArray(new JsonObject { ["on"] = day, ["sessions"] = new JsonArray(new JsonObject { ["programme_version"] = 1, ["items"] = new JsonArray(new JsonObject { ["exercise"] = first }), ["pain_before"] = 2 }) }),
            ["questions"] = new JsonArray(
                new JsonObject { ["on"] = day, ["about"] = "done", ["text"] = "Done?", ["exercise"] = second, ["go"] = 1, ["among"] = new JsonArray() },
                new JsonObject { ["on"] = day, ["about"] = "number", ["text"] = "Worst pain?", ["scale"] = "pain-worst", ["among"] = new JsonArray(3, 4) },
                new JsonObject { ["on"] = day, ["about"] = "spread", ["text"] = "Further?", ["among"] = new JsonArray() }),
        };
        (string, string)[] told = [("reading", reading.ToJsonString()), ("q0", "yes"), ("q1", "4")];
        (await worker.Send($"{person}/tick-sheet/log", told)).Onward.ShouldBe($"{person}?done=sheet");
        (await worker.Send($"{person}/tick-sheet/log", told)).Onward.ShouldBe($"{person}?done=sheet");
        var line = Sound(await worker.Get($"{person}/journal")).QuerySelectorAll(".timeline > li").Where(li => li.TextContent.Contains("Worst pain 4 of 10")).ShouldHaveSingleItem();
        line.TextContent.ShouldContain("2 of 2 exercises done");
        line.TextContent.ShouldNotContain("further down the leg");
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_with_what_to_do()
    {
        await Approved();
        using var form = new MultipartFormDataContent { { new ByteArrayContent("no picture"u8.ToArray()), "photo", "sheet.png" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{person}/tick-sheet") { Content = form, Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        var shown = await Shown.Of(await worker.Client.SendAsync(request));
        shown.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Sound(shown).QuerySelector("[role=alert]").ShouldNotBeNull();
    }

    private async Task Approved()
    {
        await worker.Send($"{person}/intake", [.. SampleIntake.Fields]);
        var key = (await Proposed($"{person}/proposal")).Page.QuerySelector("input[name=proposal]")!.GetAttribute("value")!;
        (await worker.Send($"{person}/approval", ("proposal", key), ("reason", "It fits."))).Onward.ShouldBe($"{person}?done=approved");
    }

    private async Task<List<(string Id, string Name)>> Items(HttpClient api) => [.. (await api.Call("GET", $"/api/v1{person}/programme")).Body!["items"]!.AsArray().Select(i => (i.Text("exercise"), i.Text("name")))];

    // A session in which these exercises hurt, each as much.
    private async Task Log(HttpClient api, params (string Id, string Name)[] hurt)
    {
        var items = hurt.Select(h => (JsonNode)new JsonObject { ["exercise"] = h.Id, ["completed_fraction"] = 0.5, ["pain_before"] = 2, ["pain_peak"] = 7, ["pain_after"] = 6, ["that_hurt"] = true });
        var log = new JsonObject { ["programme_version"] = 1, ["items"] = new JsonArray([.. items]) };
        (await api.Call("POST", $"/api/v1{person}/sessions", new JsonObject { ["id"] = Guid.NewGuid(), ["log"] = log })).Status.ShouldBe(HttpStatusCode.Created);
    }

    // A form that is taken leads to the page that shows the proposal.
    private async Task<Shown> Proposed(string address, params (string Name, string Value)[] fields)
    {
        var onward = (await worker.Send(address, fields)).Onward.ShouldNotBeNull();
        onward.ShouldStartWith($"{person}/proposal");
        return await worker.Get(onward);
    }

    private static (string, string)[] Fields(IDocument page) => [.. Filled(page).Where(f => f.Name is "exercise" or "dose" or "place")];

    private static IEnumerable<(string Name, string Value)> Filled(IDocument page) =>
        page.QuerySelectorAll("form[data-plan] input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));

    private static (string, string)[] Changed((string Name, string Value)[] fields, int row, string dose)
    {
        var at = fields.Index().Where(f => f.Item.Name == "dose").ElementAt(row).Index;
        return [.. fields.Select((f, i) => i == at ? (f.Name, dose) : f)];
    }

    // Where the page says that something is wrong.
    private static IEnumerable<string> Places(IDocument page)
    {
        foreach (var way in page.QuerySelectorAll("[role=alert] a")) page.GetElementById(way.GetAttribute("href")![1..]).ShouldNotBeNull();
        return page.QuerySelectorAll("[role=alert] li").Select(li => li.QuerySelector("a")?.GetAttribute("href") ?? li.TextContent.Trim());
    }

    private static IDocument Sound(Shown shown)
    {
        shown.Page.ShouldBeSound();
        return shown.Page;
    }
}
