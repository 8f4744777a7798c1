using Plumbline.Storage;
using Plumbline.Storage.Alerts;
using Plumbline.Storage.People;

namespace Plumbline.Server.Hosting;

/// <summary>Reads the locks of every clinic off its journal, so that a list of alerts has little left to catch up with.</summary>
internal sealed partial class Following(AlertBook alerts, Clinics clinics, TimeProvider time, ILogger<Following> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(t => t.IsCompletedSuccessfully && t.Result, TaskScheduler.Default))
        {
            try
            {
                foreach (var clinic in await clinics.All(stoppingToken)) await alerts.Follow(clinic.Id, stoppingToken);
            }
            catch (StorageException e)
            {
                // The journal waits; the next round reads on.
                Waits(logger, e.Fault);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Locks wait to be read off the journal: {Fault}")]
    private static partial void Waits(ILogger logger, StorageFault fault);
}
