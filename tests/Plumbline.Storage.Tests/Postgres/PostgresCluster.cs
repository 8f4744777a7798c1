using Plumbline.Storage.Postgres;

namespace Plumbline.Storage.Tests.Postgres;

/// <summary>A PostgreSQL of the tests' own.</summary>
public sealed class PostgresCluster : IDisposable
{
    private readonly LocalPostgres server = new();

    public void Dispose() => server.Dispose();

    /// <summary>Starts the server.</summary>
    public void Start() => server.Start();

    /// <summary>Ends the server as a power cut would.</summary>
    public void Kill() => server.Kill();

    /// <summary>The connection string of a new, empty database.</summary>
    public Task<string> NewDatabase() => server.NewDatabase();

    internal async Task<Database> Fresh() => await PostgresDatabase.Open(await NewDatabase(), TimeProvider.System);
}

[CollectionDefinition(nameof(PostgresCollection))]
public sealed class PostgresCollection : ICollectionFixture<PostgresCluster>;
