using System.Collections.Concurrent;
using System.Net;

namespace Plumbline.Server.Tests.Faults;

/// <summary>People registered by several callers at once until it is enough, with what each was answered.</summary>
internal sealed class Load
{
    private const int Callers = 8;
    private readonly Task running;

    private Load(HttpClient client) => running = Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => Call(client))));

    /// <summary>Whoever was answered to be registered.</summary>
    public ConcurrentBag<Guid> Acknowledged { get; } = [];

    /// <summary>Whoever got no answer, or another.</summary>
    public ConcurrentBag<Guid> InDoubt { get; } = [];

    /// <summary>Answers by status.</summary>
    public ConcurrentDictionary<HttpStatusCode, int> Statuses { get; } = [];

    /// <summary>How many answers that the server is away said when to come again.</summary>
    public int SaidWhen => saidWhen;

    private int saidWhen;
    private volatile bool isEnough;

    public static Load On(HttpClient client) => new(client);

    /// <summary>Waits until so many more were registered.</summary>
    public async Task Until(int more)
    {
        for (var (most, waited) = (Acknowledged.Count + more, 0); Acknowledged.Count < most; waited++)
        {
            if (waited > 3_000) throw new TimeoutException($"Only {Acknowledged.Count} were registered within 30 seconds.");
            await Task.Delay(10);
        }
    }

    /// <summary>Ends the load.</summary>
    public async Task End()
    {
        isEnough = true;
        await running;
    }

    private async Task Call(HttpClient client)
    {
        while (!isEnough)
        {
            var id = Guid.CreateVersion7();
            try
            {
                using var answer = await ServerProcess.Register(client, id);
                Statuses.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
                if (answer.Headers.RetryAfter is not null) Interlocked.Increment(ref saidWhen);
                (answer.StatusCode == HttpStatusCode.Created ? Acknowledged : InDoubt).Add(id);
                if (answer.StatusCode != HttpStatusCode.Created) await Task.Delay(100);
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                InDoubt.Add(id);
                await Task.Delay(20);
            }
        }
    }
}
