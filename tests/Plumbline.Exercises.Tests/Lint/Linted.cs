using System.Collections.Frozen;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Education;
using Plumbline.Exercises.Ladders;
using Plumbline.Exercises.Lint;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Tests.Lint;

/// <summary>The rule with this code is shown to find an error by this test.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BreaksAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}

/// <summary>The catalogue of the repository, and the same with an error put in.</summary>
public static class Linted
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static IReadOnlyList<CatalogueFile> Files { get; } = [.. World.Files.Where(f => ExerciseFiles.Kinds.Any(k => k.Matches(f.Path)))];

    public static string Bib { get; } = File.ReadAllText(Repository.At("docs", "sources.bib"));

    public static LintSubject Subject { get; } = Linter.Read(Files, ExerciseFiles.Kinds, Bib, Today).Require();

    public static LintRule Rule(string code) => LintRules.All.Single(r => r.Code == code);

    /// <summary>What a rule finds in a subject.</summary>
    public static IReadOnlyList<Problem> Find(this LintSubject subject, string code) => [.. Rule(code).Run(subject)];

    /// <summary>The rule finds exactly one problem, at this place, and its message says this.</summary>
    public static void ShouldFind(this LintSubject subject, string code, string path, string says)
    {
        subject.Find(code).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            p => p.Code.ShouldBe(code), p => p.Path.ShouldBe(path), p => p.Message.ShouldContain(says));
    }

    public static LintSubject With(Func<Catalogue, Catalogue> change) => Subject with { Catalogue = change(Subject.Catalogue) };

    public static LintSubject WithExercise(string id, Func<CatalogueExercise, CatalogueExercise> change) => With(c =>
    {
        var exercises = c.Exercises.Select(e => e.Id == id ? change(e) : e).ToSeq();
        return c with { Exercises = exercises, ById = exercises.ToFrozenDictionary(e => e.Id) };
    });

    public static LintSubject WithFacts(string id, Func<Exercise, Exercise> change) => WithExercise(id, e => e with { Facts = change(e.Facts) });

    public static LintSubject WithMovement(string id, Func<Movement, Movement> change) => WithExercise(id, e => e with { Movement = change(e.Movement) });

    public static LintSubject WithWords(string id, Func<ExerciseWords, ExerciseWords> change) => WithExercise(id, e => e with { Words = change(e.Words) });

    public static LintSubject WithDose(string id, int variant, Func<DosageVariant, DosageVariant> change) =>
        WithFacts(id, f => f with { Doses = f.Doses.Select((d, i) => i == variant ? change(d) : d).ToSeq() });

    public static LintSubject WithEdges(string ladder, Func<Seq<Edge>, IEnumerable<Edge>> change) =>
        With(c => c with { Ladders = c.Ladders.Select(l => l.Id == ladder ? l with { Edges = change(l.Edges).ToSeq() } : l).ToSeq() });

    public static LintSubject WithArticle(string id, Func<Article, Article> change) =>
        With(c => c with { Articles = c.Articles.Select(a => a.Facts.Id == id ? a with { Facts = change(a.Facts) } : a).ToSeq() });

    /// <summary>One text in one file is replaced by another.</summary>
    public static LintSubject WithText(string path, string old, string @new)
    {
        Subject.Files.Single(f => f.Path == path).Text.ShouldContain(old);
        return Subject with { Files = Subject.Files.Select(f => f.Path == path ? f with { Text = f.Text.Replace(old, @new, StringComparison.Ordinal) } : f).ToSeq() };
    }
}
