namespace Plumbline.Server.Access;

/// <summary>Passwords that are long and are guessed all the same.</summary>
internal static class PasswordGuesses
{
    // Of a password as much as this has to be left when what everybody tries is taken out of it.
    private const int LeastLeft = 8;
    private const int LeastDifferent = 6;

    // Pieces of which long passwords are made again and again, and what this program is about.
    private static readonly string[] Known =
    [
        "password", "passw0rd", "p@ssword", "p@ssw0rd", "wachtwoord", "passwort", "motdepasse", "contrasena", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwerty", "azerty", "qwertz", "1q2w3e4r5t", "1q2w3e4r", "1qaz2wsx", "qazwsx", "q1w2e3r4",
        "abcdefghijklmnopqrstuvwxyz", "abcdefgh", "abcdef", "abc123", "0123456789", "1234567890", "0987654321", "9876543210", "123456789", "987654321", "12345678", "1234567", "123456", "12345", "123123", "111111", "000000", "iloveyou", "letmein",
        "welcome", "welkom", "willkommen", "bienvenue", "sunshine", "princess", "football", "baseball", "monkey", "dragon", "superman", "batman", "trustno1", "administrator", "admin", "changeme", "default", "secret", "master", "login", "root",
        "plumbline", "clinic", "physiotherapist", "physiotherapy", "physio", "therapist", "therapy", "patient", "doctor", "backpain", "correct", "horse", "battery", "staple", "the quick brown fox",
    ];

    /// <summary>Whether it is one of those that are tried first.</summary>
    /// <param name="password">The password.</param>
    /// <param name="about">What others know of whoever chooses it.</param>
    public static bool IsGuessed(string password, IEnumerable<string?> about)
    {
        var said = password.ToLowerInvariant();
        if (said.Distinct().Count() < LeastDifferent || IsOnePiece(said)) return true;
        var pieces = about.OfType<string>().SelectMany(a => a.ToLowerInvariant().Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries)).Where(p => p.Length > 2);
        foreach (var piece in pieces.Concat(Known)) said = said.Replace(piece, "", StringComparison.Ordinal);
        return said.Count(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c)) < LeastLeft;
    }

    // "herons herons herons" holds no more than "herons".
    private static bool IsOnePiece(string said)
    {
        for (var length = 1; length <= said.Length / 2; length++)
        {
            var at = length;
            while (at < said.Length && said[at] == said[at % length]) at++;
            if (at == said.Length) return true;
        }

        return false;
    }
}
