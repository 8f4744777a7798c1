using Plumbline.Server.Alerts;
using Plumbline.Server.Hosting;
using Plumbline.Storage;
using Plumbline.Storage.Alerts;
using Quartz;

namespace Plumbline.Server.Reminders;

/// <summary>What makes reminders and letters about locks tick: by itself on one machine, through Quartz where nodes share a PostgreSQL, so that one of them looks each minute and another takes over when it dies.</summary>
internal static partial class ReminderClock
{
    private const string Name = "reminders";
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    /// <summary>Adds it.</summary>
    public static void AddReminders(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton<MailSender>().AddSingleton<Push.PushSender>().AddSingleton<ReminderTick>().AddSingleton<AlertLetters>().AddSingleton<AlertTick>();
        if (settings.Postgres is { } connection) services.AddClustered(connection, settings.TickEvery);
        else services.AddHostedService<Alone>();
    }

    private static void AddClustered(this IServiceCollection services, string connection, TimeSpan every)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "plumbline";
                options.GenerateInstanceId = true;
            });
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(connection);
                store.ProvisionSchema();
                store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
                store.UseClustering(options => options.CheckinInterval = CheckIn);
            });
            quartz.ScheduleJob<Job>(trigger => trigger.WithIdentity(Name).WithSimpleSchedule(every), job => job.WithIdentity(Name));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    /// <summary>The job of Quartz: one node at a time.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Job(AlertTick alerts, ReminderTick reminders, ILogger<Job> logger) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await alerts.Run(cancellationToken);
                await reminders.Run(cancellationToken);
            }
            catch (StorageException e)
            {
                Waits(logger, e.Fault);
            }
        }
    }

    /// <summary>The tick of one machine.</summary>
    internal sealed class Alone(AlertTick alerts, ReminderTick reminders, ServerSettings settings, TimeProvider time, ILogger<Alone> logger) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var timer = new PeriodicTimer(settings.TickEvery, time);
            while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(t => t.IsCompletedSuccessfully && t.Result, TaskScheduler.Default))
            {
                try
                {
                    await alerts.Run(stoppingToken);
                    await reminders.Run(stoppingToken);
                }
                catch (StorageException e)
                {
                    Waits(logger, e.Fault);
                }
                catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
                {
                    // The server stops. What was claimed and not sent is not sent: at most once.
                }
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reminders and letters wait for the next minute: {Fault}")]
    private static partial void Waits(ILogger logger, StorageFault fault);
}
