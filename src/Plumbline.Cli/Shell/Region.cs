using System.Text.RegularExpressions;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Shell;

/// <summary>The numbers to call in this region: from an argument, or from the machine's configuration.</summary>
/// <remarks>Code: <c>PLB-ARG-NUMBER</c> no telephone number.</remarks>
public static partial class Region
{
    /// <summary>Name of the variable with the emergency number.</summary>
    public const string EmergencyVariable = "PLUMBLINE_EMERGENCY_NUMBER";

    /// <summary>Name of the variable with the number for urgent advice.</summary>
    public const string UrgentVariable = "PLUMBLINE_URGENT_NUMBER";

    /// <summary>The numbers; an unset one is read out as "your local emergency number".</summary>
    /// <param name="emergency">The argument, when there is one.</param>
    /// <param name="urgent">The argument for urgent advice, when there is one.</param>
    public static Read<EmergencyNumbers> Numbers(string? emergency, string? urgent) =>
        One(emergency, "--emergency-number", EmergencyVariable).Then(first => One(urgent, "--urgent-number", UrgentVariable).Then<EmergencyNumbers>(
            second => new EmergencyNumbers(first.Length == 0 ? null : first, second.Length == 0 ? null : second)));

    private static Read<string> One(string? argument, string name, string variable)
    {
        var (value, place) = argument is not null ? (argument, name) : (Environment.GetEnvironmentVariable(variable) ?? "", variable);
        if ((argument is null && value.Length == 0) || Telephone().IsMatch(value)) return value;
        return Read.Fail<string>("PLB-ARG-NUMBER", place, "This is no telephone number. Give digits, as in 112 or +44 20 7946 0000.");
    }

    [GeneratedRegex(@"^\+?[0-9][0-9 ()\-]{1,19}$")]
    private static partial Regex Telephone();
}
