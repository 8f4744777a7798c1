using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Hosting;

/// <summary>Values of an address that can't be read. The framework refuses them with an empty answer; here it is said which they are and what to do.</summary>
internal static class AddressValues
{
    /// <summary>Has it said by every endpoint of a group.</summary>
    public static void TellUnread(this RouteGroupBuilder group) => ((IEndpointConventionBuilder)group).Finally(endpoint =>
        endpoint.RequestDelegate = Telling(endpoint.RequestDelegate!, [.. endpoint.Metadata.OfType<IParameterBindingMetadata>().Select(p => p.ParameterInfo)], (_, problems) => Answers.Problems(StatusCodes.Status422UnprocessableEntity, problems)));

    /// <summary>An endpoint that says it.</summary>
    /// <param name="answer">The endpoint.</param>
    /// <param name="parameters">What the values are brought to.</param>
    /// <param name="refuse">How it is said.</param>
    public static RequestDelegate Telling(RequestDelegate answer, IReadOnlyList<ParameterInfo> parameters, Func<HttpContext, IReadOnlyList<Problem>, IResult> refuse) => async context =>
    {
        await answer(context);
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false, ContentType: null }) await refuse(context, Unread(context.Request.Query, parameters)).ExecuteAsync(context);
    };

    private static List<Problem> Unread(IQueryCollection query, IReadOnlyList<ParameterInfo> parameters)
    {
        List<Problem> found = [.. parameters.Where(p => query.TryGetValue(p.Name!, out var given) && !IsRead(p, given.ToString())).Select(p => new Problem("PLB-QUERY", p.Name!, "This value can't be read. Correct it, or leave it out of the address."))];
        return found.Count > 0 ? found : [new("PLB-QUERY", "request", "Something in this address can't be read. Correct it.")];
    }

    private static bool IsRead(ParameterInfo parameter, string given) => given.Length == 0 || TypeDescriptor.GetConverter(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType).IsValid(given);
}
