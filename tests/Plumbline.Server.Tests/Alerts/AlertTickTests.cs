using Microsoft.Extensions.DependencyInjection;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Screenings;
using Plumbline.Server.Alerts;
using Plumbline.Server.Reminders;
using Plumbline.Server.Tests.Reminders;
using Plumbline.Storage.Alerts;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Server.Tests.Alerts;

/// <summary>Locks that nobody sees reach somebody.</summary>
public sealed class AlertTickTests : IAsyncLifetime, IDisposable
{
    private static readonly Storage.Audits.Access Test = new("test", AccessRole.Clinician, "test");

    private readonly MailReceiver mail = new();
    private RunningServer server = null!;
    private TestClinic clinic = null!;

    private AlertTick Tick => server.App.Services.GetRequiredService<AlertTick>();

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite(with: s => s with
        {
            Mail = MailSettings.Read($"smtp://127.0.0.1:{mail.Port}?from=reminders@clinic.example"),
            PublicAddress = new("https://plan.example/"),
            TickEvery = TimeSpan.FromHours(1),
        });
        clinic = await server.NewClinic();
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => mail.Dispose();

    [Fact]
    public async Task Clinicians_are_written_to_at_once_and_owners_when_it_waits_each_a_single_time()
    {
        await Lock();
        await Tick.Run(default);
        await Tick.Run(default);
        var first = mail.Letters.ToList();
        server.Clock.Pass(TimeSpan.FromMinutes(61));
        await Tick.Run(default);
        await Tick.Run(default);

        var (clinicians, owners) = (await Of(AccessRole.Clinician), await Of(AccessRole.Owner));
        first.Select(l => l.To).ShouldBe(clinicians, ignoreOrder: true);
        mail.Letters.Skip(first.Count).Select(l => l.To).ShouldBe(owners, ignoreOrder: true);
        var letter = mail.Letters.Last().Letter;
        letter.ShouldContain("Subject: Somebody in care waits for you");
        letter.ShouldContain("61 minutes");
        letter.ShouldContain("https://plan.example/");
    }

    [Fact]
    public async Task What_was_seen_is_written_to_nobody_and_the_letter_names_no_one()
    {
        var alert = await Lock();
        await Tick.Run(default);
        await server.App.Services.GetRequiredService<AlertBook>().Acknowledge(clinic.Id, clinic.Person, alert, clinic.Worker, Test);
        server.Clock.Pass(TimeSpan.FromHours(2));
        await Tick.Run(default);

        mail.Letters.Select(l => l.To).ShouldBe(await Of(AccessRole.Clinician), ignoreOrder: true);
        foreach (var (_, letter) in mail.Letters)
            foreach (var word in new[] { (await Name()).Split(' ')[0], "Numb", "legs", clinic.Person.Value.ToString() }) letter.ShouldNotContain(word);
    }

    [Fact]
    public async Task A_letter_that_the_mail_server_did_not_take_is_tried_again()
    {
        await Lock();
        mail.Refuses = true;
        await Tick.Run(default);
        mail.Letters.ShouldBeEmpty();
        mail.Refuses = false;

        await Tick.Run(default);
        mail.Letters.ShouldBeEmpty("another node may still be sending it");
        server.Clock.Pass(TimeSpan.FromMinutes(5));
        await Tick.Run(default);

        mail.Letters.Select(l => l.To).ShouldBe(await Of(AccessRole.Clinician), ignoreOrder: true);
    }

    private async Task<Guid> Lock()
    {
        var id = Guid.CreateVersion7();
        await server.App.Services.GetRequiredService<IJournal>().Append(
            new(clinic.Id, clinic.Person), null,
            [new(id, 0, server.Clock.GetUtcNow(), DateOnly.FromDateTime(server.Clock.GetUtcNow().Date), new Actor(ActorRole.Clinician, "Ann"), new EpisodeEvent.Locked(ActionLevel.Urgent, "Numb between the legs."))], Test);
        return id;
    }

    private async Task<List<string>> Of(AccessRole role) =>
        [.. (await server.App.Services.GetRequiredService<Accounts>().Of(clinic.Id)).Where(a => a.IsActive && a.Role == role).Select(a => a.Email)];

    private async Task<string> Name() => (await server.App.Services.GetRequiredService<Persons>().Find(clinic.Id, clinic.Person, Test))!.Name;
}
