namespace Plumbline.Server.Reminders;

/// <summary>What a reminder says. It is read on lock screens and by whoever shares a mailbox, so no word of it says what it is about.</summary>
public static class ReminderWords
{
    /// <summary>The subject of a letter, and the title of a message.</summary>
    public const string Title = "Your reminder for today";

    /// <summary>What a message says.</summary>
    public const string Message = "You asked to be reminded at this time.";

    /// <summary>Name of the calendar.</summary>
    public const string Calendar = "My plan";

    /// <summary>Title of an entry of the calendar.</summary>
    public const string Entry = "Time for my plan";

    /// <summary>The text of a letter.</summary>
    /// <param name="page">The person's own page; null when the server does not know its address.</param>
    public static string Letter(Uri? page) => $"""
        Hello,

        you asked to be reminded at this time of day. Nobody reads answers to this letter.

        To change the time, or to stop these letters, open your own page{(page is null ? "." : $":\r\n{page.AbsoluteUri}")}
        """.ReplaceLineEndings("\r\n");
}
