namespace Plumbline.Care.Screenings;

/// <summary>The numbers to call in a region; configuration, never a guess.</summary>
/// <param name="Emergency">The emergency number; unset reads "your local emergency number".</param>
/// <param name="Urgent">A number for urgent advice that is no emergency; unset reads "your doctor or an urgent-care line".</param>
public sealed record EmergencyNumbers(string? Emergency = null, string? Urgent = null)
{
    /// <summary>No number is configured.</summary>
    public static EmergencyNumbers Unset { get; } = new();

    /// <summary>A sentence with the numbers in their places.</summary>
    public string In(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence
            .Replace("{emergency}", Emergency ?? "your local emergency number", StringComparison.Ordinal)
            .Replace("{urgent}", Urgent ?? "your doctor or an urgent-care line", StringComparison.Ordinal);
    }
}
