using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plumbline.Mutants;

/// <summary>One small fault that a test should notice.</summary>
/// <param name="Tree">The file.</param>
/// <param name="From">What stands there.</param>
/// <param name="To">What stands there instead.</param>
internal sealed record Mutation(SyntaxTree Tree, SyntaxNode From, SyntaxNode To)
{
    private static readonly Dictionary<SyntaxKind, (SyntaxKind Expression, SyntaxKind Token)> Binary = new()
    {
        [SyntaxKind.LessThanExpression] = (SyntaxKind.LessThanOrEqualExpression, SyntaxKind.LessThanEqualsToken),
        [SyntaxKind.LessThanOrEqualExpression] = (SyntaxKind.LessThanExpression, SyntaxKind.LessThanToken),
        [SyntaxKind.GreaterThanExpression] = (SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.GreaterThanEqualsToken),
        [SyntaxKind.GreaterThanOrEqualExpression] = (SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanToken),
        [SyntaxKind.EqualsExpression] = (SyntaxKind.NotEqualsExpression, SyntaxKind.ExclamationEqualsToken),
        [SyntaxKind.NotEqualsExpression] = (SyntaxKind.EqualsExpression, SyntaxKind.EqualsEqualsToken),
        [SyntaxKind.LogicalAndExpression] = (SyntaxKind.LogicalOrExpression, SyntaxKind.BarBarToken),
        [SyntaxKind.LogicalOrExpression] = (SyntaxKind.LogicalAndExpression, SyntaxKind.AmpersandAmpersandToken),
        [SyntaxKind.AddExpression] = (SyntaxKind.SubtractExpression, SyntaxKind.MinusToken),
        [SyntaxKind.SubtractExpression] = (SyntaxKind.AddExpression, SyntaxKind.PlusToken),
        [SyntaxKind.MultiplyExpression] = (SyntaxKind.DivideExpression, SyntaxKind.SlashToken),
        [SyntaxKind.DivideExpression] = (SyntaxKind.MultiplyExpression, SyntaxKind.AsteriskToken),
    };

    private static readonly Dictionary<SyntaxKind, SyntaxKind> Relations = new()
    {
        [SyntaxKind.LessThanToken] = SyntaxKind.LessThanEqualsToken,
        [SyntaxKind.LessThanEqualsToken] = SyntaxKind.LessThanToken,
        [SyntaxKind.GreaterThanToken] = SyntaxKind.GreaterThanEqualsToken,
        [SyntaxKind.GreaterThanEqualsToken] = SyntaxKind.GreaterThanToken,
    };

    private static readonly Dictionary<string, string> Calls = new()
    {
        ["Any"] = "All",
        ["All"] = "Any",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["OrderBy"] = "OrderByDescending",
    };

    /// <summary>The line on which it stands, from 1.</summary>
    public int Line => Tree.GetLineSpan(From.Span).StartLinePosition.Line + 1;

    /// <summary>Every mutation of a file. A default value is left alone: it is compiled into whoever calls, so the tests never see another.</summary>
    public static IEnumerable<Mutation> Of(SyntaxTree tree) => tree.GetRoot().DescendantNodes(node => node is not AttributeListSyntax and not EqualsValueClauseSyntax { Parent: ParameterSyntax })
        .SelectMany(node => Instead(node).Select(other => new Mutation(tree, node, other.WithTriviaFrom(node))));

    /// <summary>The file with the fault in it.</summary>
    public SyntaxTree Applied() => Tree.WithRootAndOptions(Tree.GetRoot().ReplaceNode(From, To), Tree.Options);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Path.GetFileName(Tree.FilePath)}:{Line}: {OneLine(From)} -> {OneLine(To)}");

    private static IEnumerable<SyntaxNode> Instead(SyntaxNode node)
    {
        switch (node)
        {
            case BinaryExpressionSyntax b when Binary.TryGetValue(b.Kind(), out var other):
                yield return SyntaxFactory.BinaryExpression(other.Expression, b.Left, SyntaxFactory.Token(other.Token).WithTriviaFrom(b.OperatorToken), b.Right);
                break;
            case RelationalPatternSyntax p when Relations.TryGetValue(p.OperatorToken.Kind(), out var relation):
                yield return p.WithOperatorToken(SyntaxFactory.Token(relation).WithTriviaFrom(p.OperatorToken));
                break;
            case LiteralExpressionSyntax l when l.IsKind(SyntaxKind.TrueLiteralExpression) || l.IsKind(SyntaxKind.FalseLiteralExpression):
                yield return SyntaxFactory.LiteralExpression(l.IsKind(SyntaxKind.TrueLiteralExpression) ? SyntaxKind.FalseLiteralExpression : SyntaxKind.TrueLiteralExpression);
                break;
            case LiteralExpressionSyntax { Token.Value: int n }:
                yield return SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(n + 1));
                break;
            case PrefixUnaryExpressionSyntax p when p.IsKind(SyntaxKind.LogicalNotExpression):
                yield return p.Operand;
                break;
            case ConditionalExpressionSyntax c:
                yield return c.WithWhenTrue(c.WhenFalse.WithTriviaFrom(c.WhenTrue)).WithWhenFalse(c.WhenTrue.WithTriviaFrom(c.WhenFalse));
                break;
            case UnaryPatternSyntax { Pattern: var pattern }:
                yield return pattern;
                break;
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or RecursivePatternSyntax } i:
                yield return i.WithPattern(SyntaxFactory.UnaryPattern(SyntaxFactory.Token(SyntaxKind.NotKeyword).WithTrailingTrivia(SyntaxFactory.Space), i.Pattern));
                break;
            case MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name, Parent: InvocationExpressionSyntax } m when Calls.TryGetValue(name.Identifier.Text, out var call):
                yield return m.WithName(SyntaxFactory.IdentifierName(call));
                break;
        }
    }

    private static string OneLine(SyntaxNode node)
    {
        var text = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 100 ? text : $"{text[..97]}...";
    }
}
