using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing.Patterns;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;

namespace Plumbline.Server.Pages;

/// <summary>An answer that is a page: a component rendered on the server, under the policy that pages need.</summary>
internal static class Page
{
    /// <summary>Marks an endpoint whose refusals and faults are pages as well.</summary>
    public sealed record Marker;

    /// <summary>The page of a component.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="parameters">Names of the component's parameters and their values.</param>
    public static IResult Of<TComponent>(int status, params IEnumerable<(string Name, object? Value)> parameters)
        where TComponent : IComponent => new Answer(new RazorComponentResult<TComponent>(parameters.ToDictionary(p => p.Name, p => p.Value)) { StatusCode = status, PreventStreamingRendering = true });

    /// <summary>The page of a component, all well.</summary>
    public static IResult Of<TComponent>(params IEnumerable<(string Name, object? Value)> parameters)
        where TComponent : IComponent => Of<TComponent>(StatusCodes.Status200OK, parameters);

    /// <summary>The text of a component's page, to be kept by a device.</summary>
    public static async Task<string> Text<TComponent>(IServiceProvider services, params IEnumerable<(string Name, object? Value)> parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value)))).ToHtmlString());
    }

    /// <summary>Goes on to another page after a form was taken: the browser asks for it anew, so that going back sends nothing twice.</summary>
    public static IResult Next(string address) => new SeeOther(address);

    /// <summary>Adds a page.</summary>
    public static IEndpointConventionBuilder MapPage(this IEndpointRouteBuilder routes, string address, Delegate show) => routes.Map(HttpMethods.Get, address, AtFirst(routes, address, show));

    /// <summary>Adds what a page's form is sent to. It has to come from a page of our own, also where nobody is signed in yet: else another site could sign somebody in as somebody else.</summary>
    public static IEndpointConventionBuilder MapForm(this IEndpointRouteBuilder routes, string address, Delegate take)
    {
        var answer = AtFirst(routes, address, take);
        return routes.Map(HttpMethods.Post, address, async context =>
        {
            if (!Token.IsInHeader(context.Request) && !SameOrigin.Allows(context.Request)) await PageFaults.OtherSite().ExecuteAsync(context);
            else if (!await Forms.IsRead(context)) await PageFaults.Refused(context, StatusCodes.Status422UnprocessableEntity, [new("PLB-FORM", "form", "There is more in it than a form of ours holds. Open the page and fill it in again.")]).ExecuteAsync(context);
            else await answer(context);
        });
    }

    /// <summary>Whether whoever asks is to be answered by a page: the endpoint is one, or there is no endpoint and a browser asks.</summary>
    public static bool IsWanted(HttpContext context) => context.GetEndpoint() is { } endpoint
        ? endpoint.Metadata.GetMetadata<Marker>() is not null
        : HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address within this server, for where to go on after signing in; null when it leads elsewhere.</summary>
    public static string? Within(string? address) => address is ['/', not ('/' or '\\'), ..] && address.Length <= 300 && !address.Any(char.IsControl) ? address : null;

    private static IEndpointConventionBuilder Map(this IEndpointRouteBuilder routes, string method, string address, RequestDelegate answer) =>
        routes.MapMethods(address, [method], answer).WithMetadata(new Marker()).ExcludeFromDescription();

    // What brings a request's parts to the parameters is compiled when the first request comes: done for every page, it took half of the server's start.
    private static RequestDelegate AtFirst(IEndpointRouteBuilder routes, string address, Delegate handler)
    {
        var made = new Lazy<RequestDelegate>(() => AddressValues.Telling(
            RequestDelegateFactory.Create(handler, new() { ServiceProvider = routes.ServiceProvider, RouteParameterNames = [.. RoutePatternFactory.Parse(address).Parameters.Select(p => p.Name)] }).RequestDelegate,
            handler.Method.GetParameters(),
            (context, problems) => PageFaults.Refused(context, StatusCodes.Status422UnprocessableEntity, problems)));
        return context => made.Value(context);
    }

    private sealed class Answer(IResult page) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            Headers.ForPage(httpContext.Response);
            return page.ExecuteAsync(httpContext);
        }
    }

    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
