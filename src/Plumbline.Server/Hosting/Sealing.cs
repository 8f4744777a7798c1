using Plumbline.Storage;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Hosting;

/// <summary>Seals the audit of every clinic once a minute.</summary>
internal sealed partial class Sealing(Audit audit, TimeProvider time, ILogger<Sealing> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(t => t.IsCompletedSuccessfully && t.Result, TaskScheduler.Default))
        {
            try
            {
                foreach (var clinic in await audit.Clinics(stoppingToken)) await audit.Seal(clinic, stoppingToken);
            }
            catch (StorageException e)
            {
                // The rows wait; the next minute seals them.
                Waits(logger, e.Fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The audit waits to be sealed: {Fault}")]
    private static partial void Waits(ILogger logger, StorageFault fault);
}
