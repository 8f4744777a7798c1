namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>How long ago something was, in one unit that is large enough.</summary>
internal static class Ages
{
    /// <summary>Of minutes.</summary>
    public static string Of(long minutes, Words words) => minutes switch
    {
        < 2 => words["age.now"],
        < 120 => words.Of("age.minutes", minutes),
        < 48 * 60 => words.Of("age.hours", minutes / 60),
        _ => words.Of("age.days", minutes / (24 * 60)),
    };
}
