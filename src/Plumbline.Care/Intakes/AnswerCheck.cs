using System.Collections.Immutable;
using Plumbline.Care.Screenings;

namespace Plumbline.Care.Intakes;

/// <summary>Checks the answers to the screening questions: every question has one.</summary>
internal static class AnswerCheck
{
    private const int LongestName = 100;

    public static ImmutableSortedDictionary<string, Answer> Check(ImmutableSortedDictionary<string, AnswerForm>? forms, int? age, ScreeningRules rules, Problems problems)
    {
        if (forms is null) problems.Missing("$.answers", $"Answer the screening questions {rules.Questions[0].Id} to {rules.Questions[^1].Id}; a missing answer is never taken for a no.");
        var answers = ImmutableSortedDictionary.CreateBuilder<string, Answer>();
        foreach (var question in rules.Questions)
        {
            if (forms is null) break;
            var path = $"$.answers.{question.Id}";
            if (!forms.TryGetValue(question.Id, out var form)) problems.Missing(path, $"Question {question.Id} has no answer. Ask it (yes, no, unsure or declined); a missing answer is never taken for a no.");
            else if (form.Answer is not { } reply) problems.Missing($"{path}.answer", $"Question {question.Id} has no answer. Ask it (yes, no, unsure or declined); a missing answer is never taken for a no.");
            else answers[question.Id] = One(question, form, reply, path, age, problems);
        }

        foreach (var id in forms?.Keys.Take(100) ?? []) problems.Known(id, [.. rules.Questions.Select(q => q.Id)], $"$.answers.{id}", "question");
        return answers.ToImmutable();
    }

    private static Answer One(Question question, AnswerForm form, Reply reply, string path, int? age, Problems problems)
    {
        problems.Text(form.ExaminedBy, $"{path}.examined_by", LongestName);
        if (form.SinceDays is { } days && problems.Within(days, $"{path}.since_days", 0, 120 * 366) && age is { } years and >= 0 && days > (years + 1) * 366)
            problems.Error("PLB-INTAKE-RANGE", $"{path}.since_days", "A finding cannot be older than the person. Correct the days or the age.");
        var features = form.Features ?? [];
        problems.Count(features.Count, $"{path}.features", 20);
        foreach (var (index, feature) in features.Take(20).Index())
            problems.Known(feature, [.. question.Features.Select(f => f.Id)], $"{path}.features[{index}]", $"part of {question.Id}");

        if (reply == Reply.Declined)
            problems.Warning("PLB-INTAKE-UNANSWERED", path, question.Skippable ? $"Question {question.Id} was declined and is reported as unanswered." : $"Question {question.Id} was declined; without it a clinician should go through the questions. Ask it again.");
        if (reply == Reply.No && (form.New == true || features.Count > 0))
        {
            problems.Contradiction(question.Id, path, $"Question {question.Id} says no, but describes a finding. It counts as yes until it is asked again.");
            reply = Reply.Unsure;
        }

        return new Answer { Reply = reply, New = form.New, SinceDays = form.SinceDays, ExaminedBy = form.ExaminedBy, Features = features };
    }
}
