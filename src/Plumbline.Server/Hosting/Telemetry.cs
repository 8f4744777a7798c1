using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Plumbline.Server.Hosting;

/// <summary>Metrics and traces by OpenTelemetry, sent where the variables that OpenTelemetry names say; nowhere when they say nothing.</summary>
/// <remarks>
/// A trace tells which endpoint was called, how long it and its statements took, and what came of it. Addresses and values may hold a person's identity or a secret, so none is in it.
/// </remarks>
internal static class Telemetry
{
    /// <summary>Name of the variable that says where to.</summary>
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters = [Measures.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Npgsql", "System.Runtime"];
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "Npgsql"];

    // What a request came with, as the framework or a proxy's header may have put it into a trace.
    private static readonly string[] Untold = ["url.path", "url.query", "url.full", "user_agent.original", "client.address", "network.peer.address"];

    /// <summary>Adds what measures, and sends it when there is somewhere to send it.</summary>
    public static void AddTelemetry(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton<Measures>();
        if (settings.IsMeasured) services.AddHostedService<Exporting>();
    }

    /// <summary>Names traces by their endpoint.</summary>
    public static void UseTelemetry(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (Activity.Current is { } trace)
            {
                var endpoint = context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
                trace.DisplayName = endpoint ?? $"{context.Request.Method} page or nothing";
                trace.SetTag("plumbline.endpoint", endpoint).SetTag("http.request.method", context.Request.Method).SetTag("http.response.status_code", context.Response.StatusCode);
                foreach (var name in Untold) trace.SetTag(name, null);
            }
        }
    });

    /// <summary>Sends while the server runs, and the rest when it stops.</summary>
    private sealed class Exporting : IHostedService, IDisposable
    {
        private TracerProvider? traces;
        private MeterProvider? metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("plumbline", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(), serviceInstanceId: Environment.MachineName);
            traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter().Build();
            metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            Dispose();
            return Task.CompletedTask;
        }

        public void Dispose()
        {
            traces?.Dispose();
            metrics?.Dispose();
            (traces, metrics) = (null, null);
        }
    }
}
