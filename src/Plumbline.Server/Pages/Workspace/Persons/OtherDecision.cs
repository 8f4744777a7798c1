namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>What a clinician typed instead of a verdict, kept on the page when it was refused.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">Why.</param>
/// <param name="Dose">The dose instead, as it was typed.</param>
public sealed record OtherDecision(Guid Verdict, string? Reason, string? Dose);
