using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Server.Pages;
using Plumbline.Server.Tests;

namespace Plumbline.Walks.Seeing;

/// <summary>The pages that a server has, read off its own table of routes.</summary>
internal static partial class Routes
{
    /// <summary>Every page, as <c>GET /people/{person:guid}</c>.</summary>
    public static IReadOnlyList<string> Pages(RunningServer server) => [.. Of(server).Where(r => r.StartsWith("GET ", StringComparison.Ordinal))];

    /// <summary>Every form that a page sends.</summary>
    public static IReadOnlyList<string> Forms(RunningServer server) => [.. Of(server).Where(r => r.StartsWith("POST ", StringComparison.Ordinal))];

    /// <summary>Whether an address is one of a route's; the more exact route is asked first.</summary>
    public static string? RouteOf(RunningServer server, string asked) => Of(server).OrderBy(r => r.Count(c => c == '{')).FirstOrDefault(r => Regex.IsMatch(asked, $"^{Parameter().Replace(r, "[^/]+")}$"));

    /// <summary>The address of a route.</summary>
    /// <param name="route">Method and pattern.</param>
    /// <param name="values">What stands for its parameters.</param>
    /// <param name="other">What stands for any other.</param>
    public static string AddressOf(string route, IReadOnlyDictionary<string, string> values, Func<string, string> other) =>
        Parameter().Replace(route[(route.IndexOf(' ', StringComparison.Ordinal) + 1)..], p => values.TryGetValue(p.Groups[1].Value, out var value) ? value : other(p.Value));

    private static IEnumerable<string> Of(RunningServer server) => server.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<Page.Marker>() is not null)
        .SelectMany(e => e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => $"{method} {e.RoutePattern.RawText}"));

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
