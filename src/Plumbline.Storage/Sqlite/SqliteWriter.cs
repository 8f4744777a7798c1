using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Plumbline.Storage.Sqlite;

/// <summary>The one writer of a SQLite file. Whatever waits is done in one transaction, each piece of work for itself, so that many share one flush to the disk.</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostAtOnce = 256;
    private const string Begin = "savepoint piece";
    private const string Undo = "rollback to piece";
    private const string End = "release piece";

    private readonly Channel<Job> jobs = Channel.CreateBounded<Job>(new BoundedChannelOptions(4 * MostAtOnce) { SingleReader = true });
    private readonly string path;
    private readonly Func<string, SqliteStatements> connect;
    private readonly Dialect dialect;
    private readonly Task loop;
    private SqliteStatements? connection;

    public SqliteWriter(string path, Func<string, SqliteStatements> connect, Dialect dialect)
    {
        (this.path, this.connect, this.dialect) = (path, connect, dialect);
        loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Version of the engine.</summary>
    public Task<string> Version() => Do(async work => (await work.Query("select sqlite_version()", null, r => r.GetString(0)).ConfigureAwait(false))[0], CancellationToken.None);

    /// <summary>Does work and answers when it is on disk.</summary>
    public async Task<T> Do<T>(Func<Work, Task<T>> work, CancellationToken cancel)
    {
        var job = new Job<T>(work, cancel);
        try
        {
            await jobs.Writer.WriteAsync(job, cancel).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new StorageException(StorageFault.Unavailable, $"The database {path} is closed: the server is stopping. Ask again later.");
        }

        return await job.Answer.ConfigureAwait(false);
    }

    /// <summary>Ends after everything that waits is done.</summary>
    public async ValueTask DisposeAsync()
    {
        jobs.Writer.TryComplete();
        await loop.ConfigureAwait(false);
    }

    private void Loop()
    {
        var batch = new List<Job>(MostAtOnce);
        while (jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && jobs.Reader.TryRead(out var job)) batch.Add(job);
            try
            {
                Commit(batch);
                foreach (var job in batch) job.Finish();
            }
            catch (Exception e)
            {
                // What is on disk may be in doubt, so nobody is told that anything was stored; the next batch begins on a new connection.
                // Whatever went wrong, the writer lives on: the next one to ask hears of it.
                Close();
                foreach (var job in batch) job.Fail(e is SqliteException said ? SqliteEngine.FaultOf(said, path) ?? e : e);
            }
        }

        Close();
    }

    // What fails leaves by an exception, and the connection is then closed with the transaction: SQLite may have ended it already, and to end it twice would hide the reason.
    private void Commit(List<Job> batch)
    {
        connection ??= connect(path);
        var transaction = connection.Connection.BeginTransaction(deferred: false);
        foreach (var job in batch)
        {
            connection.Run(transaction, Begin);
            if (!job.Try(new SqliteWork(connection, transaction, dialect, CancellationToken.None))) connection.Run(transaction, Undo);
            connection.Run(transaction, End);
        }

        transaction.Commit();
        transaction.Dispose();
    }

    private void Close()
    {
        try
        {
            connection?.Dispose();
        }
        catch (SqliteException)
        {
            // A connection that failed may fail to close as well; there is nothing left to lose in it.
        }

        connection = null;
    }

    private abstract class Job
    {
        /// <summary>Does the work; false when it failed by itself and is to be undone alone.</summary>
        public abstract bool Try(Work work);

        /// <summary>Answers after the commit.</summary>
        public abstract void Finish();

        /// <summary>Answers that nothing of it is stored for sure.</summary>
        public abstract void Fail(Exception because);
    }

    private sealed class Job<T>(Func<Work, Task<T>> work, CancellationToken cancel) : Job
    {
        private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? found;

        public Task<T> Answer => answer.Task;

        public override bool Try(Work on)
        {
            if (cancel.IsCancellationRequested)
            {
                answer.TrySetCanceled(cancel);
                return false;
            }

            try
            {
                // SQLite never waits, so its work is done when it returns.
                found = work(on).GetAwaiter().GetResult();
                return true;
            }
            catch (Exception e) when (e is not SqliteException)
            {
                answer.TrySetException(e);
                return false;
            }
        }

        public override void Finish() => answer.TrySetResult(found!);

        public override void Fail(Exception because) => answer.TrySetException(because);
    }
}
