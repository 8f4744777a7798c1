using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Plumbline.Analyzers;

/// <summary>
/// Lets a switch over a closed hierarchy (an abstract record with only private constructors and nested sealed cases) stand without a default arm
/// when it names every case. A case that is forgotten stays an error.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedHierarchySuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor AllCasesNamed =
        new SuppressionDescriptor("PLB0001", "CS8509", "The switch names every case of a closed hierarchy");

    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => ImmutableArray.Create(AllCasesNamed);

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            var tree = diagnostic.Location.SourceTree;
            if (tree is null) continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            var expression = node.FirstAncestorOrSelf<SwitchExpressionSyntax>();
            if (expression is null) continue;
            if (NamesEveryCase(expression, context.GetSemanticModel(tree), context.CancellationToken))
                context.ReportSuppression(Suppression.Create(AllCasesNamed, diagnostic));
        }
    }

    private static bool NamesEveryCase(SwitchExpressionSyntax expression, SemanticModel model, CancellationToken stop)
    {
        var governing = model.GetTypeInfo(expression.GoverningExpression, stop).Type as INamedTypeSymbol;
        if (governing is null || !governing.IsAbstract) return false;
        if (governing.InstanceConstructors.Any(c => c.DeclaredAccessibility != Accessibility.Private && !IsCopy(c, governing))) return false;

        var named = expression.Arms
            .Where(arm => arm.WhenClause is null)
            .SelectMany(arm => Alternatives(arm.Pattern))
            .Select(pattern => CaseOf(pattern, model, stop))
            .Where(type => type != null)
            .Select(type => type!.OriginalDefinition)
            .ToImmutableHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        return governing.OriginalDefinition.GetTypeMembers()
            .Where(member => SymbolEqualityComparer.Default.Equals(member.BaseType?.OriginalDefinition, governing.OriginalDefinition))
            .All(member => named.Contains(member.OriginalDefinition));
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    // `One or Other` names both.
    private static IEnumerable<PatternSyntax> Alternatives(PatternSyntax pattern) => pattern is BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either
        ? Alternatives(either.Left).Concat(Alternatives(either.Right))
        : new[] { pattern };

    // A pattern covers a case only when it asks nothing more of it: `Case`, `Case name`, `Case { } name` without conditions.
    private static INamedTypeSymbol? CaseOf(PatternSyntax pattern, SemanticModel model, CancellationToken stop)
    {
        switch (pattern)
        {
            case DeclarationPatternSyntax declaration:
                return model.GetTypeInfo(declaration.Type, stop).Type as INamedTypeSymbol;
            case TypePatternSyntax type:
                return model.GetTypeInfo(type.Type, stop).Type as INamedTypeSymbol;
            case ConstantPatternSyntax constant:
                return model.GetSymbolInfo(constant.Expression, stop).Symbol as INamedTypeSymbol;
            case RecursivePatternSyntax recursive
                when recursive.Type != null && recursive.PositionalPatternClause is null
                    && (recursive.PropertyPatternClause is null || recursive.PropertyPatternClause.Subpatterns.Count == 0):
                return model.GetTypeInfo(recursive.Type, stop).Type as INamedTypeSymbol;
            default:
                return null;
        }
    }
}
