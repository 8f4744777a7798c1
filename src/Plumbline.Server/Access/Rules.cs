using Microsoft.AspNetCore.Authorization;
using Plumbline.Motion.Reading;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Access;

/// <summary>Who may call an endpoint. One that says nothing is closed to everybody.</summary>
internal static class Rules
{
    /// <summary>Every worker who reads: the auditor too.</summary>
    public static AccessRole[] Readers { get; } = [AccessRole.Owner, AccessRole.Clinician, AccessRole.Assistant, AccessRole.Auditor];

    /// <summary>Every worker who writes down what a person says.</summary>
    public static AccessRole[] Writers { get; } = [AccessRole.Owner, AccessRole.Clinician, AccessRole.Assistant];

    /// <summary>Who decides about care.</summary>
    public static AccessRole[] Deciders { get; } = [AccessRole.Owner, AccessRole.Clinician];

    /// <summary>Adds authentication, and the rule that what is not opened is closed.</summary>
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication(CallerHandler.Name).AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, CallerHandler>(CallerHandler.Name, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
    }

    /// <summary>Opens an endpoint to roles.</summary>
    public static TEndpoint For<TEndpoint>(this TEndpoint endpoint, params IEnumerable<AccessRole> roles)
        where TEndpoint : IEndpointConventionBuilder => endpoint.RequireAuthorization(policy => policy.RequireRole(roles.Select(r => JsonNames.Of(r))));

    /// <summary>Opens an endpoint to every worker, also one whose sign-in is not complete yet.</summary>
    public static TEndpoint ForUnfinished<TEndpoint>(this TEndpoint endpoint)
        where TEndpoint : IEndpointConventionBuilder => endpoint.RequireAuthorization(policy => policy.RequireAssertion(c => c.User.HasClaim(claim => claim.Type == Caller.Unfinished) || Readers.Any(r => c.User.IsInRole(JsonNames.Of(r)))));
}
