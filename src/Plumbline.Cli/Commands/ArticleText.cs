using System.Text;
using Plumbline.Exercises.Catalogues;

namespace Plumbline.Cli.Commands;

/// <summary>An article as plain text, wrapped for a terminal.</summary>
public static class ArticleText
{
    private const int Width = 88;

    /// <summary>The text: title, summary, sections, what to remember, sources.</summary>
    public static string Of(CatalogueArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = new StringBuilder();
        text.AppendLine(article.Words.Title).AppendLine(new string('=', article.Words.Title.Length)).AppendLine();
        text.AppendLine(Wrap(article.Words.Summary)).AppendLine();
        foreach (var section in article.Words.Sections)
        {
            text.AppendLine(section.Heading).AppendLine(new string('-', section.Heading.Length));
            foreach (var paragraph in section.Paragraphs) text.AppendLine(Wrap(paragraph)).AppendLine();
        }

        text.AppendLine("To remember");
        foreach (var point in article.Words.KeyPoints) text.AppendLine(Wrap($"- {point}", "  "));
        text.AppendLine().Append($"Sources: {string.Join(", ", article.Facts.Sources)} (docs/sources.bib)");
        return text.ToString();
    }

    /// <summary>The text in lines of at most 88 characters, further lines indented.</summary>
    public static string Wrap(string text, string indent = "")
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > indent.Length && line.Length + word.Length + 1 > Width)
            {
                lines.Add(line.ToString());
                line.Clear().Append(indent);
            }

            if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            line.Append(word);
        }

        return string.Join('\n', [.. lines, line.ToString()]);
    }
}
