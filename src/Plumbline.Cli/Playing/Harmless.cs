namespace Plumbline.Cli.Playing;

/// <summary>Words from outside on a terminal.</summary>
internal static class Harmless
{
    /// <summary>The text without control characters, so that a name cannot move the cursor or change colours.</summary>
    public static string Text(string text) => string.Concat(text.Where(c => !char.IsControl(c)));
}
