using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Pages;

/// <summary>How a page does what it does: by the API's own endpoint, in the same process. So a page checks, allows and writes down nothing by itself, and can do no more than any other client.</summary>
internal static class Api
{
    /// <summary>Calls an endpoint as the caller of this request.</summary>
    /// <param name="context">The page's request; what the endpoint sets in cookies goes out with its answer.</param>
    /// <param name="name">The endpoint's name.</param>
    /// <param name="body">The body, as JSON; null when the endpoint takes none.</param>
    /// <param name="route">Values of the address and of the query.</param>
    public static Task<ApiAnswer> Call(HttpContext context, string name, JsonNode? body = null, params (string Name, object Value)[] route) =>
        Send(context, name, body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body, JsonRules.OneLine), "application/json", route);

    /// <summary>Calls an endpoint that takes something else than JSON.</summary>
    public static async Task<ApiAnswer> Send(HttpContext context, string name, byte[]? body, string type, params (string Name, object Value)[] route)
    {
        var endpoint = context.RequestServices.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Single(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == name);
        if (!await Allows(context, endpoint)) return new(StatusCodes.Status403Forbidden, null);

        var inner = Inner(context, endpoint, body, type, route);
        await endpoint.RequestDelegate!(inner);
        foreach (var cookie in inner.Response.Headers.SetCookie) context.Response.Headers.Append("Set-Cookie", cookie);
        inner.Response.Body.Position = 0;
        var isJson = inner.Response.ContentType?.Contains("json", StringComparison.Ordinal) == true && inner.Response.Body.Length > 0;
        return isJson
            ? new(inner.Response.StatusCode, await JsonNode.ParseAsync(inner.Response.Body, cancellationToken: context.RequestAborted))
            : new(inner.Response.StatusCode, null) { File = ((MemoryStream)inner.Response.Body).ToArray() };
    }

    private static async Task<bool> Allows(HttpContext context, RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) return true;
        var policies = context.RequestServices.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = await AuthorizationPolicy.CombineAsync(policies, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(), endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>());
        return policy is not null && (await context.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, context, policy)).Succeeded;
    }

    private static DefaultHttpContext Inner(HttpContext context, RouteEndpoint endpoint, byte[]? body, string type, (string Name, object Value)[] route)
    {
        var inner = new DefaultHttpContext { RequestServices = context.RequestServices, User = context.User, RequestAborted = context.RequestAborted };
        inner.SetEndpoint(endpoint);
        inner.Connection.RemoteIpAddress = context.Connection.RemoteIpAddress;
        var (request, outer) = (inner.Request, context.Request);
        (request.Scheme, request.Host, request.Method) = (outer.Scheme, outer.Host, endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0]);
        foreach (var header in (string[])["Authorization", "Cookie", "Origin", "Sec-Fetch-Site", "User-Agent"])
            if (outer.Headers.TryGetValue(header, out var value)) request.Headers[header] = value;
        foreach (var (name, value) in route)
        {
            if (endpoint.RoutePattern.GetParameter(name) is not null) request.RouteValues[name] = value.ToString();
            else request.QueryString = request.QueryString.Add(name, value.ToString()!);
        }

        if (body is not null)
        {
            request.ContentType = type;
            request.Body = new MemoryStream(body);
        }

        inner.Response.Body = new MemoryStream();
        return inner;
    }
}

/// <summary>What an endpoint answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Json">The body; null when there is none.</param>
public sealed record ApiAnswer(int Status, JsonNode? Json)
{
    /// <summary>The body where it is no JSON: a paper.</summary>
    public byte[] File { get; init; } = [];

    /// <summary>Whether it did what was asked.</summary>
    public bool IsDone => Status is >= 200 and < 300;

    /// <summary>Whether there is nothing here for the caller.</summary>
    public bool IsNotFound => Status == StatusCodes.Status404NotFound;

    /// <summary>Everything that was wrong, in the words of the API.</summary>
    public IReadOnlyList<Problem> Problems { get; } = Status < 400 || Json is not JsonObject told ? [] :
        told["problems"] is JsonArray problems
            ? [.. problems.Select(p => new Problem(p!["code"]!.GetValue<string>(), p["path"]!.GetValue<string>(), p["message"]!.GetValue<string>()))]
            : [new("PLB-REQUEST", "request", told["title"]?.GetValue<string>() ?? "")];

    /// <summary>The body as a value.</summary>
    public T As<T>() => Json.Deserialize<T>(JsonRules.Options)!;

    /// <summary>What is wrong with one field of the form.</summary>
    public string? ErrorOf(string field) => Problems.FirstOrDefault(p => IsAt(p, field))?.Message;

    /// <summary>What is wrong with none of the form's fields but with the whole.</summary>
    public IEnumerable<string> Others(params IReadOnlyCollection<string> fields) => Problems.Where(p => !fields.Any(f => IsAt(p, f))).Select(p => p.Message).Distinct();

    /// <summary>Where in a body a problem is, without the root; the reader of bodies says in front where it read.</summary>
    public static string PlaceOf(Problem problem) => problem.Path.Replace("body: ", "", StringComparison.Ordinal).Replace("$.", "", StringComparison.Ordinal);

    private static bool IsAt(Problem problem, string field)
    {
        var path = PlaceOf(problem);
        return path.StartsWith(field, StringComparison.Ordinal) && (path.Length == field.Length || path[field.Length] is '.' or '[');
    }
}
