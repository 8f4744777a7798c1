using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Server.Access;
using Plumbline.Storage.People;

namespace Plumbline.Server.Tests;

/// <summary>An episode of care by the API: what counts once, what is refused, and what a lock beats.</summary>
public sealed class EpisodeTests : IAsyncLifetime
{
    private RunningServer server = null!;
    private TestClinic clinic = null!;
    private HttpClient clinician = null!;
    private HttpClient patient = null!;

    private string Of(string path) => $"/api/v1/people/{clinic.Person.Value}/{path}";

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite();
        clinic = await server.NewClinic();
        (clinician, patient) = (server.Client(clinic.Tokens["clinician"]), server.Client(clinic.Tokens["patient"]));
    }

    public async Task DisposeAsync()
    {
        clinician.Dispose();
        patient.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_is_proposed_before_an_intake_nor_approved_that_nobody_saw()
    {
        (await Post(clinician, "proposals", new JsonObject())).Status.ShouldBe(HttpStatusCode.Conflict);
        await TakeIntake();
        await Post(clinician, "proposals", new JsonObject());

        var (status, answer) = await Post(clinician, "programmes", new JsonObject { ["proposal"] = "0123", ["reason"] = "It fits." });

        status.ShouldBe(HttpStatusCode.Conflict);
        Code(answer).ShouldBe("PLB-APPROVE-SEEN");
        (await Get(clinician, "episode"))["programme_version"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task An_intake_with_a_red_flag_locks_and_leaves_no_proposal()
    {
        var (status, answer) = await Post(patient, "intake", Intake("cauda-equina-signs"));

        status.ShouldBe(HttpStatusCode.Created);
        answer["locked"]!.GetValue<bool>().ShouldBeTrue();
        (await Post(clinician, "proposals", new JsonObject())).Answer["code"]!.GetValue<string>().ShouldBe("PLB-EPISODE-LOCKED");
        (await Get(patient, "today"))["script"].ShouldBeNull();
    }

    [Fact]
    public async Task The_same_call_sent_again_with_its_key_counts_once()
    {
        var key = Guid.NewGuid().ToString();
        var first = await Post(clinician, "intake", Intake("desk-worker"), key);
        var version = (await Get(clinician, "episode"))["version"]!.GetValue<long>();

        var again = await Post(clinician, "intake", Intake("desk-worker"), key);

        first.Status.ShouldBe(HttpStatusCode.Created);
        again.Status.ShouldBe(HttpStatusCode.Created);
        (await Get(clinician, "episode"))["version"]!.GetValue<long>().ShouldBe(version);
        (await Post(clinician, "goals", new JsonObject { ["text"] = "Walk" }, key)).Answer["code"]!.GetValue<string>().ShouldBe("PLB-EVENT-ID");
    }

    [Fact]
    public async Task A_handout_carries_the_code_of_an_open_link_of_the_person_and_of_no_other()
    {
        await Approved();
        var (mine, other) = ((await Post(clinician, "links", new JsonObject())).Answer, await server.NewClinic());
        using var elsewhere = server.Client(other.Tokens["clinician"]);
        var theirs = (await elsewhere.Call("POST", $"/api/v1/people/{other.Person.Value}/links", new JsonObject())).Body!;
        async Task<(HttpStatusCode Status, byte[] Pdf)> Print(string link)
        {
            using var answer = await clinician.PostAsync(Of("programme/handout.pdf"), RunningServer.Json(new JsonObject { ["link"] = link, ["layout"] = "pictogram", ["pictures"] = "none" }));
            return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
        }

        var without = await clinician.GetByteArrayAsync(Of("programme/handout.pdf?layout=pictogram&pictures=none"));
        var (status, pdf) = await Print(mine.Text("link"));
        (await Print(theirs.Text("link"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await clinician.DeleteAsync(Of($"links/{mine.Text("id")}"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Print(mine.Text("link"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        status.ShouldBe(HttpStatusCode.OK);
        pdf.AsSpan(0, 5).ToArray().ShouldBe("%PDF-"u8.ToArray());
        pdf.Length.ShouldBeGreaterThan(without.Length + 1_000, "some hundred bars are drawn");
    }

    [Fact]
    public async Task A_decision_upon_something_that_changed_meanwhile_is_not_stored()
    {
        await Approved();
        using var seen = await clinician.GetAsync(Of("episode"));
        var tag = seen.Headers.ETag!.ToString();
        await Post(patient, "check-ins", new JsonObject { ["id"] = Guid.NewGuid(), ["flare_up"] = true });

        using var request = new HttpRequestMessage(HttpMethod.Post, Of("goals")) { Content = RunningServer.Json(new JsonObject { ["text"] = "Walk to the market" }) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        using var answer = await clinician.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Get(clinician, "journal"))["events"]!.AsArray().ShouldNotContain(e => e!["kind"]!.GetValue<string>() == "goal-set");
    }

    [Fact]
    public async Task An_episode_that_the_caller_has_is_not_sent_again()
    {
        await TakeIntake();
        using var seen = await patient.GetAsync(Of("episode"));
        using var request = new HttpRequestMessage(HttpMethod.Get, Of("episode"));
        request.Headers.TryAddWithoutValidation("If-None-Match", seen.Headers.ETag!.ToString());

        (await patient.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_session_that_arrives_late_and_twice_is_there_once_and_another_under_its_id_is_refused()
    {
        await Approved();
        var entry = Session(pain: 2);
        entry["recorded_at"] = "2026-03-02T08:59:00Z";

        (await Post(patient, "sessions", entry.DeepClone())).Status.ShouldBe(HttpStatusCode.Created);
        await Later(TimeSpan.FromHours(2));
        (await Post(patient, "sessions", entry.DeepClone())).Status.ShouldBe(HttpStatusCode.Created);
        entry["log"]!["pain_peak"] = 9;
        var (status, answer) = await Post(patient, "sessions", entry);

        status.ShouldBe(HttpStatusCode.Conflict);
        Code(answer).ShouldBe("PLB-EVENT-ID");
        (await Get(clinician, "journal"))["events"]!.AsArray().Count(e => e!["kind"]!.GetValue<string>() == "session-logged").ShouldBe(1);
    }

    [Fact]
    public async Task Numbness_told_with_a_session_locks_at_once_and_only_a_clinician_opens_again()
    {
        await Approved();
        var entry = Session(pain: 2);
        entry["log"]!["new_numbness_or_weakness"] = true;

        var (_, told) = await Post(patient, "sessions", entry);
        var before = await Get(patient, "today");
        var held = (await Get(clinician, "episode"))["locks"]!.AsArray().Single()!["id"]!.GetValue<string>();
        var unlock = new JsonObject { ["ends"] = new JsonArray(held), ["reason"] = "Examined; no loss of power." };
        var byPatient = (await Post(patient, "unlocks", unlock.DeepClone())).Status;
        var byClinician = (await Post(clinician, "unlocks", unlock)).Status;

        told["locked"]!.GetValue<bool>().ShouldBeTrue();
        before["script"].ShouldBeNull();
        before["because"]!.AsArray().Single()!["code"]!.GetValue<string>().ShouldBe("PLB-EPISODE-LOCKED");
        byPatient.ShouldBe(HttpStatusCode.Forbidden);
        byClinician.ShouldBe(HttpStatusCode.Created);
        (await Get(clinician, "episode"))["locked"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_day_that_has_not_come_and_an_exercise_that_is_not_there_are_refused_with_what_to_do()
    {
        await Approved();
        var entry = Session(pain: 2);
        entry["log"]!["items"]![0]!["exercise"] = "brigde";

        var (status, answer) = await Post(patient, "sessions", entry);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer["problems"]![0]!["message"]!.GetValue<string>().ShouldContain("Did you mean \"bridge\"?");
        entry["occurred_on"] = "2026-04-02";
        Code((await Post(patient, "sessions", entry)).Answer).ShouldBe("PLB-ENTRY-DAY");
    }

    [Fact]
    public async Task Verdicts_are_given_when_the_next_session_is_made_ready_and_not_when_one_is_logged()
    {
        await Approved();
        await Post(patient, "sessions", Session(pain: 8));
        var logged = (await Get(clinician, "episode"))["verdicts"]!.AsArray().Count;
        await Later(TimeSpan.FromDays(2));

        using var ready = await patient.PostAsync(Of("today"), null);

        logged.ShouldBe(0);
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        var verdict = (await Get(clinician, "episode"))["verdicts"]!.AsArray().First(v => v!["exercise"]!.GetValue<string>() == "bridge")!;
        verdict["verdict"]!.GetValue<string>().ShouldBe("regress");
        (await Post(clinician, $"verdicts/{verdict["id"]}/override", new JsonObject { ["reason"] = " " })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Post(clinician, $"verdicts/{verdict["id"]}/override", new JsonObject { ["reason"] = "It was the gardening." })).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_caseload_puts_a_lock_before_a_step_that_waits_and_says_why()
    {
        await Approved();
        var first = (await Caseload())[0]!;
        var entry = Session(pain: 2);
        entry["log"]!["new_numbness_or_weakness"] = true;
        await Post(patient, "sessions", entry);

        var then = (await Caseload())[0]!;

        first["summary"]!["reasons"]!.AsArray().ShouldBeEmpty();
        then["summary"]!["reasons"]![0]!["kind"]!.GetValue<string>().ShouldBe("lock");
        then["rank"]!.GetValue<int>().ShouldBeGreaterThan(first["rank"]!.GetValue<int>());
        await Later(TimeSpan.FromDays(40));
        (await Caseload())[0]!["summary"]!["reasons"]!.AsArray().Select(r => r!["kind"]!.GetValue<string>()).ShouldContain("nothing-heard");
    }

    // Time goes by; whoever works there signs in again.
    private async Task Later(TimeSpan time)
    {
        server.Clock.Pass(time);
        clinician.Dispose();
        var owner = (await server.App.Services.GetRequiredService<Accounts>().Find(clinic.Id, clinic.Worker))!;
        clinician = server.Client(new Token(TokenKind.Worker, clinic.Id, await server.App.Services.GetRequiredService<SignIns>().Begin(owner, TimeSpan.FromHours(8))).ToString());
    }

    private async Task<JsonArray> Caseload() => JsonNode.Parse(await clinician.GetStringAsync("/api/v1/caseload"))!["people"]!.AsArray();

    private Task<(HttpStatusCode Status, JsonNode Answer)> TakeIntake() => Post(clinician, "intake", Intake("desk-worker"));

    [Fact]
    public async Task A_plan_is_changed_by_hand_upon_the_last_screening_and_not_after_it_ran_out()
    {
        await Approved();
        await Later(TimeSpan.FromDays(8));
        var change = new JsonObject { ["plan"] = "bridge: 1 x 8", ["reason"] = "Fewer for now." };
        (await Post(clinician, "programme/changes", change)).Answer["code"]!.GetValue<string>().ShouldBe("PLB-APPROVE-STALE");

        var questions = JsonNode.Parse(await clinician.GetStringAsync("/api/v1/screening/questions"))!["questions"]!.AsArray().Where(q => q!["short_form"]!.GetValue<bool>());
        (await Post(clinician, "screening", new JsonObject { ["answers"] = new JsonObject(questions.Select(q => KeyValuePair.Create(q!["id"]!.GetValue<string>(), (JsonNode?)new JsonObject { ["answer"] = "no" }))) })).Status.ShouldBe(HttpStatusCode.Created);

        (await Post(clinician, "programme/changes", change)).Status.ShouldBe(HttpStatusCode.Created);
    }

    private async Task Approved()
    {
        await TakeIntake();
        var key = (await Post(clinician, "proposals", new JsonObject())).Answer["key"]!.GetValue<string>();
        (await Post(clinician, "programmes", new JsonObject { ["proposal"] = key, ["reason"] = "It fits the answers." })).Status.ShouldBe(HttpStatusCode.Created);
    }

    private static JsonNode Intake(string name) => JsonNode.Parse(File.ReadAllText(Repository.At("samples", "intakes", $"{name}.json")))!;

    private static JsonNode Session(int pain) => JsonNode.Parse($$"""
        { "id": "{{Guid.NewGuid()}}", "log": { "programme_version": 1, "items": [
          { "exercise": "bridge", "completed_fraction": 1, "pain_before": 2, "pain_peak": {{pain}}, "pain_after": {{pain}}, "effort_0_10": 4, "form_ok": true } ] } }
        """)!;

    private static string Code(JsonNode answer) => answer["code"]!.GetValue<string>();

    private async Task<JsonNode> Get(HttpClient client, string path) => JsonNode.Parse(await client.GetStringAsync(Of(path)))!;

    private async Task<(HttpStatusCode Status, JsonNode Answer)> Post(HttpClient client, string path, JsonNode body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Of(path)) { Content = RunningServer.Json(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
