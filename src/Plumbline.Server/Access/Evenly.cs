using System.Diagnostics;

namespace Plumbline.Server.Access;

/// <summary>Refusals that take as long whether there is an account or not: what is written down of a known one takes time as well.</summary>
internal static class Evenly
{
    /// <summary>No refusal is answered sooner.</summary>
    public static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(400);

    /// <summary>Waits until so long has passed since something began.</summary>
    /// <param name="began">A timestamp of <see cref="Stopwatch"/>.</param>
    /// <param name="cancel">Stops waiting.</param>
    public static Task Wait(long began, CancellationToken cancel) =>
        Soonest - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } left ? Task.Delay(left, cancel) : Task.CompletedTask;
}
