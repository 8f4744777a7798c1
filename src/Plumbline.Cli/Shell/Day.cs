using System.Globalization;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Shell;

/// <summary>Today, or the day that an argument names.</summary>
/// <remarks>Code: <c>PLB-ARG-DATE</c> no date.</remarks>
public static class Day
{
    /// <summary>The day.</summary>
    /// <param name="argument">A date as 2026-03-14; null for the machine's local date.</param>
    /// <param name="name">The argument's name as it is shown.</param>
    public static Read<DateOnly> Read(string? argument, string name = "--today")
    {
        if (argument is null) return DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        return DateOnly.TryParseExact(argument, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Motion.Reading.Read.Fail<DateOnly>("PLB-ARG-DATE", name, "This is no date. Write it as 2026-03-14.");
    }
}
