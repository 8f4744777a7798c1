using Plumbline.Care.Screenings;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Intakes;

/// <summary>Reads intake.json into an <see cref="Intake"/>, or says everything that is wrong with it at once.</summary>
/// <remarks>
/// Codes besides those of <see cref="StrictJson"/>: <c>PLB-INTAKE-MISSING</c> something that must be answered, <c>-RANGE</c> a number out of its range,
/// <c>-FUTURE</c> a day that has not come yet, <c>-UNKNOWN</c> an id that is nowhere, <c>-LENGTH</c> a text or list that is too long;
/// and as warnings <c>-CONTRADICTION</c> two answers that cannot both hold (the stricter is taken and asked again), <c>-UNANSWERED</c> a declined question.
/// </remarks>
public static class IntakeReader
{
    /// <summary>The most characters of an intake.</summary>
    public const int Limit = 100_000;

    /// <summary>Reads an intake.</summary>
    /// <param name="file">The file's name as it is shown in problems.</param>
    /// <param name="text">The JSON text.</param>
    /// <param name="today">Today; the day of the intake unless it says another.</param>
    /// <param name="rules">The questions and conditions.</param>
    /// <param name="catalogue">To check the names of exercises in a clearance; not checked without.</param>
    public static Read<Intake> Read(string file, string text, DateOnly today, ScreeningRules rules, Catalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var shape = StrictJson.Read<IntakeForm>(file, text, Limit);
        if (shape is Read<IntakeForm>.Success success) return new IntakeCheck(file, [], []).Check(success.Value, today, rules, catalogue);

        // What could not be read is taken out, so that everything else is still looked at and all problems come at once.
        var mended = Mending.Without(file, text, shape.Problems);
        return mended is null
            ? new Read<Intake>.Failure(shape.Problems)
            : new IntakeCheck(file, shape.Problems, mended.Gone).Check(mended.Form, today, rules, catalogue);
    }
}
