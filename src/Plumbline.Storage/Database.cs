namespace Plumbline.Storage;

/// <summary>A database on disk: SQLite on one machine, PostgreSQL beyond it.</summary>
public abstract class Database : IAsyncDisposable
{
    private protected Database() { }

    /// <summary>The engine with its version, for the log.</summary>
    public abstract string Engine { get; }

    /// <summary>What is wrong with the engine or its settings, and how to mend it; empty when nothing is.</summary>
    public abstract IReadOnlyList<string> Warnings { get; }

    /// <summary>Does work in a transaction. When it answers, all of it is on disk; when it throws, nothing of it is.</summary>
    /// <remarks>The work may be done a second time when the engine asks for it, so it changes nothing but the database.</remarks>
    /// <exception cref="StorageException">The database failed.</exception>
    internal abstract Task<T> Write<T>(Func<Work, Task<T>> work, CancellationToken cancel = default);

    /// <summary>Looks at the database as it is at one moment, however long that takes; others go on writing.</summary>
    /// <exception cref="StorageException">The database failed.</exception>
    internal abstract Task<T> Snapshot<T>(Func<Work, Task<T>> work, CancellationToken cancel = default);

    /// <summary>Asks one question in one statement: as a snapshot, without the cost of a transaction around it.</summary>
    /// <exception cref="StorageException">The database failed.</exception>
    internal abstract Task<T> Ask<T>(Func<Work, Task<T>> work, CancellationToken cancel = default);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
