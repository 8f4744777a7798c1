namespace Plumbline.Server.Pages.Components;

/// <summary>Something that is wrong with a form.</summary>
/// <param name="Field">The id of the field; null when it is about the whole.</param>
/// <param name="Label">What the field is called; null when it is about the whole.</param>
/// <param name="Text">What is wrong, and what to do.</param>
public sealed record Wrong(string? Field, string? Label, string Text);
