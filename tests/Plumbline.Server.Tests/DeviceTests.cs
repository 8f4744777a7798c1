using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Plumbline.Server.Tests;

public sealed class DeviceTests : IAsyncLifetime
{
    private RunningServer server = null!;
    private TestClinic clinic = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite();
        clinic = await server.NewClinic();
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_patient_enrols_a_phone_by_link_and_pin_sees_who_looked_and_signs_it_out()
    {
        using var clinician = server.Client(clinic.Tokens["clinician"]);
        var link = await Body(await clinician.PostAsync($"/api/v1/people/{clinic.Person.Value}/links", RunningServer.Json(new JsonObject())));
        using var stranger = server.Client(null);

        (await Enrol(stranger, link, pin: null)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var (status, enrolled) = await Enrol(stranger, link, link["pin"]!.GetValue<string>());
        status.ShouldBe(HttpStatusCode.Created);

        using var phone = server.Client(enrolled["token"]!.GetValue<string>());
        (await Body(await phone.GetAsync($"/api/v1/people/{clinic.Person.Value}")))["name"]!.GetValue<string>().ShouldBe("Ngozi Ågren");
        (await Body(await phone.GetAsync($"/api/v1/people/{clinic.Person.Value}/audit"))).AsArray().Select(r => r!["purpose"]!.GetValue<string>()).ShouldContain("issue-link");
        var devices = (await Body(await phone.GetAsync($"/api/v1/people/{clinic.Person.Value}/devices")))["devices"]!.AsArray();
        devices.Select(d => d!["name"]!.GetValue<string>()).ShouldContain("my phone");
        (await phone.DeleteAsync($"/api/v1/people/{clinic.Person.Value}/devices/{enrolled["device"]}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await phone.GetAsync($"/api/v1/people/{clinic.Person.Value}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_link_token_opens_nothing_by_itself()
    {
        using var clinician = server.Client(clinic.Tokens["clinician"]);
        var link = await Body(await clinician.PostAsync($"/api/v1/people/{clinic.Person.Value}/links", RunningServer.Json(new JsonObject { ["pin"] = false })));

        using var client = server.Client(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", link["link"]!.GetValue<string>());
        (await client.GetAsync($"/api/v1/people/{clinic.Person.Value}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_person_who_is_erased_is_gone_for_worker_and_patient()
    {
        using var owner = server.Client(clinic.Tokens["owner"]);
        using var patient = server.Client(clinic.Tokens["patient"]);

        (await owner.DeleteAsync($"/api/v1/people/{clinic.Person.Value}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await owner.GetAsync($"/api/v1/people/{clinic.Person.Value}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await patient.GetAsync($"/api/v1/people/{clinic.Person.Value}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await owner.DeleteAsync($"/api/v1/people/{clinic.Person.Value}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task People_come_page_by_page()
    {
        using var owner = server.Client(clinic.Tokens["owner"]);
        foreach (var name in new[] { "A", "B", "C" }) await owner.PostAsync("/api/v1/people", RunningServer.Json(new JsonObject { ["id"] = Guid.CreateVersion7(), ["name"] = name, ["time_zone"] = "Europe/Amsterdam" }));

        var first = await Body(await owner.GetAsync("/api/v1/people?most=2"));
        var second = await Body(await owner.GetAsync($"/api/v1/people?most=2&after={first["next"]}"));

        first["people"]!.AsArray().Concat(second["people"]!.AsArray()).Select(p => p!["name"]!.GetValue<string>()).ShouldBe(["A", "B", "C", "Ngozi Ågren"]);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> Enrol(HttpClient client, JsonNode link, string? pin)
    {
        var form = new JsonObject { ["link"] = link["link"]!.GetValue<string>(), ["device"] = "my phone" };
        if (pin is not null) form["pin"] = pin;
        var answer = await client.PostAsync("/api/v1/enrol", RunningServer.Json(form));
        return (answer.StatusCode, await Body(answer));
    }

    private static async Task<JsonNode> Body(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
