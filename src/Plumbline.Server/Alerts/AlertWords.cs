namespace Plumbline.Server.Alerts;

/// <summary>What a letter about a lock says. It goes over other people's servers, so it names nobody and nothing that they have.</summary>
public static class AlertWords
{
    /// <summary>The subject.</summary>
    public const string Title = "Somebody in care waits for you";

    /// <summary>The text.</summary>
    /// <param name="people">How many people wait.</param>
    /// <param name="waited">How long the first of them has waited.</param>
    /// <param name="page">The pages' address; null when the server does not know it.</param>
    public static string Letter(int people, TimeSpan waited, Uri? page) => $"""
        Hello,

        exercise was stopped for {(people == 1 ? "one person" : $"{people} people")} in your clinic's care, and nobody has said yet
        that they have seen it. The first has waited for {Told(waited)}.

        Please sign in and look at who needs attention{(page is null ? "." : $":\r\n{page.AbsoluteUri}")}

        If you can't, ask a colleague to do it now. Nobody reads answers to this letter.
        """.ReplaceLineEndings("\r\n");

    private static string Told(TimeSpan waited) => (int)waited.TotalMinutes switch
    {
        < 1 => "less than a minute",
        1 => "a minute",
        < 120 and var minutes => $"{minutes} minutes",
        var minutes => $"{minutes / 60} hours",
    };
}
