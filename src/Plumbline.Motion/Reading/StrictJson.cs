using System.Collections.Immutable;
using System.Text.Json;

namespace Plumbline.Motion.Reading;

/// <summary>Reads JSON as the type says and no other way, and collects every problem of a text at once, each with its JSON path.</summary>
/// <remarks>
/// Codes: <c>PLB-JSON-SYNTAX</c> not JSON, <c>-DEPTH</c> nested too deep, <c>-SIZE</c> over the limit, <c>-UNKNOWN</c> a key that the type has not, <c>-MISSING</c> a required key,
/// <c>-DOUBLE</c> a key twice, <c>-NULL</c> null where a value belongs, <c>-TYPE</c> another kind of value, <c>-VALUE</c> a value that is not allowed.
/// </remarks>
public static class StrictJson
{
    /// <summary>The most characters that a text may have unless the caller says otherwise.</summary>
    public const int DefaultLimit = 1_000_000;

    private const int MostDeep = 32;

    private static readonly JsonDocumentOptions Syntax = new() { MaxDepth = MostDeep, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Reads a text into a value, or says everything that is wrong with it.</summary>
    /// <typeparam name="T">A record whose shape is the schema.</typeparam>
    /// <param name="file">The file's name as it is shown in problems.</param>
    /// <param name="text">The JSON text.</param>
    /// <param name="limit">The most characters that are read.</param>
    public static Read<T> Read<T>(string file, string text, int limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > limit)
            return Reading.Read.Fail<T>("PLB-JSON-SIZE", file, $"The text has {text.Length} characters; at most {limit} are read. Split it or take out what does not belong.");
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, Syntax);
        }
        catch (JsonException e)
        {
            var place = $"{file}: line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}";
            return e.Message.Contains("maximum configured depth", StringComparison.Ordinal)
                ? Reading.Read.Fail<T>("PLB-JSON-DEPTH", place, $"Lists and objects are nested more than {MostDeep} deep here. No file of ours needs that; check the brackets.")
                : Reading.Read.Fail<T>("PLB-JSON-SYNTAX", place, "This is not JSON here. Check for a missing quote, comma or bracket.");
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return Reading.Read.Fail<T>("PLB-JSON-SYNTAX", file, "The text holds half a character (a lone surrogate). Save the file as UTF-8 again.");
        }

        using (document)
        {
            var problems = new List<Problem>();
            try
            {
                var value = new JsonBinder(file, problems).Bind(document.RootElement, typeof(T));
                if (problems.Count == 0) return (T)value!;
            }
            catch (InvalidOperationException)
            {
                // The one way to get here: a key or a text with an escape such as \ud800 that stands for half a character.
                problems.Add(new("PLB-JSON-SYNTAX", file, "A key or text holds half a character (a lone surrogate). Correct its \\u escape."));
            }

            return new Read<T>.Failure([.. problems]);
        }
    }

    /// <summary>The item type of a list-like type, or null.</summary>
    public static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() is { } open
        && (open == typeof(Seq<>) || open == typeof(ImmutableArray<>) || open == typeof(IReadOnlyList<>))
            ? type.GetGenericArguments()[0]
            : null;

    /// <summary>The value type of a dictionary with text keys, or null.</summary>
    public static Type? ValueOf(Type type) => type.IsGenericType && type.GetGenericArguments() is [var key, var value] && key == typeof(string)
        && type.GetInterfaces().Append(type).Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            ? value
            : null;
}
