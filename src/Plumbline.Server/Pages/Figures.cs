using System.Text.RegularExpressions;

namespace Plumbline.Server.Pages;

/// <summary>Figures as they are set: one and its unit stay on a line.</summary>
internal static partial class Figures
{
    /// <summary>A text in which no line breaks between a figure and the word behind it.</summary>
    public static string Together(string text) => FigureAndWord().Replace(text, "$1\u00a0$2");

    [GeneratedRegex(@"(\d) (\p{L})")]
    private static partial Regex FigureAndWord();
}
