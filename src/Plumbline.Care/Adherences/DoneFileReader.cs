using Plumbline.Care.Programmes;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Adherences;

/// <summary>Reads a file of logged sessions.</summary>
/// <remarks>Codes: <c>PLB-DONE-FORMAT</c>, <c>-EXERCISE</c> not in the programme, <c>-VALUE</c> an amount that cannot be, <c>-DATE</c>; those of <see cref="StrictJson"/>.</remarks>
public static class DoneFileReader
{
    /// <summary>The most that one session can be of what was prescribed.</summary>
    public const double MostFraction = 10;

    private const int MostSessions = 5000;

    /// <summary>Reads it.</summary>
    /// <param name="file">The file's name as it is shown in problems.</param>
    /// <param name="text">Its text.</param>
    /// <param name="programme">The programme.</param>
    public static Read<Seq<DoneSession>> Read(string file, string text, Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return StrictJson.Read<DoneFile>(file, text).Then(read => Motion.Reading.Read.From(() => read.Sessions, [.. Check(read, file, programme)]));
    }

    private static IEnumerable<Problem> Check(DoneFile read, string file, Programme programme)
    {
        if (read.Format != 1 || read.Sessions.Count > MostSessions) yield return new("PLB-DONE-FORMAT", $"{file}: $.format", $"This program reads format 1 and at most {MostSessions} sessions. Write the file anew.");
        var known = programme.Items.Select(i => i.Exercise).ToHashSet();
        for (var i = 0; i < Math.Min(MostSessions, read.Sessions.Count); i++)
        {
            var (session, path) = (read.Sessions[i], $"{file}: $.sessions[{i}]");
            if (session.On < programme.Starts) yield return new("PLB-DONE-DATE", $"{path}.on", $"The programme starts on {programme.Starts:yyyy-MM-dd}. Correct the day.");
            if (session.Minutes is < 0 or > 1440) yield return new("PLB-DONE-VALUE", $"{path}.minutes", "A session lasts 0 to 1440 minutes. Correct it.");
            foreach (var item in session.Items)
            {
                if (!known.Contains(item.Exercise)) yield return new("PLB-DONE-EXERCISE", path, $"The programme has no \"{item.Exercise}\". {(Nearest.Of(item.Exercise, known) is { } near ? $"Did you mean \"{near}\"?" : $"It has {string.Join(", ", known)}.")}");
                if (item.CompletedFraction is { } part && !(part >= 0 && part <= MostFraction)) yield return new("PLB-DONE-VALUE", path, $"What was done of {item.Exercise} is a part from 0 to {MostFraction}. Correct it.");
            }
        }
    }
}
