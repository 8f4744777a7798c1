namespace Plumbline.Server.Hosting;

/// <summary>The server's endpoints, each made once. The framework by itself makes all of them twice, once for routing and once for links, and half a second passes each time.</summary>
/// <param name="app">The server.</param>
internal sealed class RouteBook(IEndpointRouteBuilder app) : IEndpointRouteBuilder
{
    /// <inheritdoc/>
    public IServiceProvider ServiceProvider => app.ServiceProvider;

    /// <inheritdoc/>
    public ICollection<EndpointDataSource> DataSources { get; } = [];

    /// <inheritdoc/>
    public IApplicationBuilder CreateApplicationBuilder() => app.CreateApplicationBuilder();

    /// <summary>Gives the server what was mapped.</summary>
    public void Close() => app.DataSources.Add(new DefaultEndpointDataSource([.. DataSources.SelectMany(s => s.Endpoints)]));
}
