namespace Plumbline.Server.Features;

/// <summary>What people type into forms about people.</summary>
internal static class Entries
{
    /// <summary>The most characters of a name or an address.</summary>
    public const int Longest = 200;

    /// <summary>Whether it is a name: something, on one line, not endless.</summary>
    public static bool IsName(string text, int longest = Longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !text.Any(char.IsControl);

    /// <summary>Whether it may be an e-mail address; whether it is one, only a letter tells.</summary>
    public static bool IsEmail(string text) =>
        text.Length <= Longest && text.Count(c => c == '@') == 1 && !text.StartsWith('@') && !text.EndsWith('@') && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
}
