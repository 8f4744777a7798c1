namespace Plumbline.Server.Desks;

/// <summary>Marks endpoints that go through <see cref="EpisodeCalls.Decide{TFirst}"/>, so that the API's description names their headers.</summary>
internal static class Decisions
{
    /// <summary>The endpoint takes If-Match and Idempotency-Key.</summary>
    public static RouteHandlerBuilder IsDecision(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new DecisionMetadata());
}

/// <summary>That an endpoint writes what somebody decides.</summary>
internal sealed class DecisionMetadata;
