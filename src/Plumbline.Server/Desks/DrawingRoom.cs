namespace Plumbline.Server.Desks;

/// <summary>Where pictures and papers are made: a few at a time, so that drawing never takes the server from those who ask for something small.</summary>
internal sealed class DrawingRoom : IDisposable
{
    private readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Makes something when there is a place.</summary>
    public async Task<T> Make<T>(Func<T> make, CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        try
        {
            return await Task.Run(make, cancel);
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();
}
