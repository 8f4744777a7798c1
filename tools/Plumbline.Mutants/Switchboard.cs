using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plumbline.Mutants;

/// <summary>Care with many faults in it at once, of which one at a time is in force: compiled once, loaded once, and so some twenty times as quick as one after the other.</summary>
/// <remarks>A fault that has to be there from the start (a constant, a pattern, what is worked out once) is none of these; nor is one whose place declares a variable.</remarks>
internal sealed class Switchboard
{
    private const string Mark = "fault";

    private const string Source = """
        namespace Plumbline.Care;
        public static class FaultInForce { public static volatile int Number = -1; public static bool Is(int number) => Number == number; }
        """;

    private readonly Dictionary<Mutation, int> numbers;
    private readonly Func<string?> failure;
    private readonly FieldInfo force;

    /// <summary>Compiles Care with those faults that can be switched.</summary>
    public Switchboard(Compilation original, IReadOnlyCollection<Mutation> mutations, IReadOnlyCollection<string> tests)
    {
        numbers = mutations.Where(CanBeSwitched).Select((mutation, number) => (mutation, number)).ToDictionary(p => p.mutation, p => p.number);
        var care = Compiled(original);
        (failure, var assembly) = TestRun.Kept(care, tests);
        force = assembly.GetType("Plumbline.Care.FaultInForce", throwOnError: true)!.GetField("Number")!;
    }

    /// <summary>Whether a fault can be switched.</summary>
    public bool Has(Mutation mutation) => numbers.ContainsKey(mutation);

    /// <summary>The first test that fails with a fault in force, or without any; null when all pass.</summary>
    public string? FirstFailure(Mutation? mutation)
    {
        force.SetValue(null, mutation is null ? -1 : numbers[mutation]);
        return failure();
    }

    /// <summary>Ends what is in force.</summary>
    public void Clear() => force.SetValue(null, -1);

    private byte[] Compiled(Compilation original)
    {
        var options = (CSharpParseOptions)original.SyntaxTrees.First().Options;
        while (true)
        {
            var all = original.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Source, options));
            foreach (var file in numbers.GroupBy(p => p.Key.Tree))
            {
                var places = file.ToDictionary(p => Place(p.Key), p => p);
                var root = file.Key.GetRoot().ReplaceNodes(places.Keys, (place, rewritten) => Switched(places[place].Key, places[place].Value, (ExpressionSyntax)rewritten));
                all = all.ReplaceSyntaxTree(file.Key, file.Key.WithRootAndOptions(root, options));
            }

            using var stream = new MemoryStream();
            var emitted = all.Emit(stream);
            if (emitted.Success) return stream.ToArray();
            var wrong = emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(NumberAt).OfType<int>().ToHashSet();
            if (wrong.Count == 0) throw new InvalidOperationException(emitted.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).ToString());
            foreach (var (mutation, _) in numbers.Where(p => wrong.Contains(p.Value)).ToList()) numbers.Remove(mutation);
        }
    }

    private static int? NumberAt(Diagnostic error) => error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf()
        .SelectMany(n => n.GetAnnotations(Mark)).FirstOrDefault() is { Data: { } number } ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private static ParenthesizedExpressionSyntax Switched(Mutation mutation, int number, ExpressionSyntax rewritten)
    {
        var to = mutation.From is MemberAccessExpressionSyntax ? ((InvocationExpressionSyntax)mutation.From.Parent!).WithExpression((ExpressionSyntax)mutation.To) : (ExpressionSyntax)mutation.To;
        return SyntaxFactory.ParenthesizedExpression(SyntaxFactory.ConditionalExpression(
            SyntaxFactory.ParseExpression($"global::Plumbline.Care.FaultInForce.Is({number}) "),
            SyntaxFactory.ParenthesizedExpression(to.WithoutTrivia()),
            SyntaxFactory.ParenthesizedExpression(rewritten.WithoutTrivia()))).WithTriviaFrom(rewritten).WithAdditionalAnnotations(new SyntaxAnnotation(Mark, number.ToString(CultureInfo.InvariantCulture)));
    }

    // A method has no "or else the other": its call has.
    private static SyntaxNode Place(Mutation mutation) => mutation.From is MemberAccessExpressionSyntax ? mutation.From.Parent! : mutation.From;

    private static bool CanBeSwitched(Mutation mutation)
    {
        var place = Place(mutation);
        if (place is not ExpressionSyntax) return false;
        if (place.DescendantNodesAndSelf(n => n is not LambdaExpressionSyntax).Any(n => n is SingleVariableDesignationSyntax or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax)) return false;
        if (place.Parent is WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax && place is LiteralExpressionSyntax) return false;
        foreach (var around in place.Ancestors())
        {
            if (around is LambdaExpressionSyntax or LocalFunctionStatementSyntax) return true;
            if (around is PatternSyntax or AttributeSyntax or CaseSwitchLabelSyntax or EnumMemberDeclarationSyntax or LocalDeclarationStatementSyntax { IsConst: true }) return false;
            if (around is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null } or ConstructorDeclarationSyntax
                && ((MemberDeclarationSyntax)around).Modifiers.Any(m => m.IsKind(SyntaxKind.StaticKeyword) || m.IsKind(SyntaxKind.ConstKeyword))) return false;
        }

        return true;
    }
}
