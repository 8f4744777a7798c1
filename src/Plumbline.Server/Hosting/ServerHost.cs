using Plumbline.Server.Access;
using Plumbline.Server.Access.Passkeys;
using Plumbline.Server.Desks;
using Plumbline.Server.Features;
using Plumbline.Server.Pages;
using Plumbline.Server.Reminders;
using Plumbline.Storage;
using Plumbline.Storage.Alerts;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Caseloads;
using Plumbline.Storage.Journals;
using Plumbline.Storage.Messages;
using Plumbline.Storage.Passkeys;
using Plumbline.Storage.People;
using Plumbline.Storage.Reminders;
using Plumbline.Workshop.Pictures;

namespace Plumbline.Server.Hosting;

/// <summary>The server, put together: what it needs, what it does with every request, and its features.</summary>
public static class ServerHost
{
    /// <summary>Builds the server on an open database. Its workbench may still be read meanwhile: it is asked for when the server starts.</summary>
    public static WebApplication Build(ServerSettings settings, Database database, TimeProvider time, Task<Workbench> bench, Action<WebApplicationBuilder>? change = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(bench);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(settings.Address.ToString()).UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Bodies.Limit;
            kestrel.UseCertificate(settings);
        });
        builder.Logging.ClearProviders().AddJsonConsole().AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None).AddFilter(typeof(CallerHandler).FullName, LogLevel.Warning);
        builder.Services.AddSingleton(settings).AddSingleton(database).AddSingleton(time);
        builder.Services.AddSingleton<IJournal, SqlJournal>().AddSingleton<Records>().AddSingleton<Audit>().AddSingleton<Accounts>().AddSingleton<SignIns>().AddSingleton<Clinics>().AddSingleton<Persons>().AddSingleton<Links>().AddSingleton<Consents>();
        builder.Services.AddSingleton<ReminderBook>().AddSingleton<PushSubscriptions>().AddSingleton<ClinicReminders>().AddSingleton<ServerKeys>().AddSingleton<Feeds>();
        builder.Services.AddSingleton<ClinicChoices>().AddSingleton<ConsentTexts>().AddSingleton<ErasureRequests>().AddSingleton<MessageBook>().AddSingleton<AlertBook>().AddSingleton<PatientAccounts>().AddSingleton<PasskeyBook>();
        builder.Services.AddSingleton(_ => bench.GetAwaiter().GetResult()).AddSingleton(s => s.GetRequiredService<Workbench>().Practice).AddSingleton(s => s.GetRequiredService<Workbench>().Studio).AddSingleton<Animations>().AddSingleton<DrawingRoom>().AddSingleton<Shelf>().AddSingleton<Desk>().AddSingleton<CaseloadBook>().AddSingleton<Caseloads>();
        builder.Services.AddAccess();
        builder.Services.AddPasskeys(settings);
        builder.Services.AddLimits(settings);
        builder.Services.AddPages();
        builder.Services.AddApiDescription();
        builder.Services.AddTelemetry(settings);
        builder.Services.AddHostedService<Sealing>().AddHostedService<Following>();
        builder.Services.AddReminders(settings);
        change?.Invoke(builder);
        var app = builder.Build();
        app.UseTelemetry();
        app.UseProxies(settings);
        app.UseSecureHeaders();
        app.UseFaults();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        var routes = new RouteBook(app);
        Health.Map(routes);
        routes.MapApiDescription();
        SitePages.Map(routes);
        var api = routes.MapGroup("/api/v1");
        api.TellUnread();
        SignIn.Map(api);
        Me.Map(api);
        Workers.Map(api);
        People.Map(api);
        Features.Devices.Map(api);
        ReminderWishes.Map(api);
        ReminderSettings.Map(api);
        CalendarFeeds.Map(api);
        ClinicChoosing.Map(api);
        ClinicAudit.Map(api);
        Consenting.Map(api);
        Erasing.Map(api);
        Messaging.Map(api);
        Alerting.Map(api);
        PatientSignIn.Map(api);
        PasskeySignIn.Map(api);
        Intakes.Map(api);
        Proposals.Map(api);
        Programmes.Map(api);
        Papers.Map(api);
        Sessions.Map(api);
        Plans.Map(api);
        Verdicts.Map(api);
        Locks.Map(api);
        Episodes.Map(api);
        Outcomes.Map(api);
        OutcomesDue.Map(api);
        Library.Map(api);
        Caseload.Map(api);
        PlanAids.Map(api);
        SettingUp.Map(api);
        Importing.Map(api);
        routes.Close();
        return app;
    }
}
