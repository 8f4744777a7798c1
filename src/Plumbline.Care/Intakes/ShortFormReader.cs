using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Plumbline.Care.Episodes;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Intakes;

/// <summary>Answers to the short form as somebody typed them.</summary>
public sealed record ShortForm
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The answers, by the question's id.</summary>
    public ImmutableSortedDictionary<string, AnswerForm>? Answers { get; init; }
}

/// <summary>Reads the answers to the short form into the intake that they bring up to a day.</summary>
/// <remarks>Every question of the short form needs an answer, and no other has one; codes as of <see cref="IntakeReader"/>.</remarks>
public static class ShortFormReader
{
    /// <summary>Reads the answers.</summary>
    /// <param name="file">The file's name as it is shown in problems.</param>
    /// <param name="text">The JSON text.</param>
    /// <param name="intake">The intake up to now.</param>
    /// <param name="today">The day of the answers.</param>
    /// <param name="rules">The questions.</param>
    public static Read<Intake> Read(string file, string text, Intake intake, DateOnly today, ScreeningRules rules)
    {
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(rules);
        return StrictJson.Read<ShortForm>(file, text, IntakeReader.Limit).Then(form =>
        {
            var problems = new Problems(file, [], []);
            var answers = AnswerCheck.Check(form.Answers, intake.Age, rules with { Questions = Rescreening.ShortQuestions(rules) }, problems);
            return Motion.Reading.Read.From(() => Rescreening.Later(intake, today, answers) with { AskAgain = [.. problems.AskAgain] }, problems.All);
        });
    }
}
