using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Plumbline.Handouts.Tests.Html;

/// <summary>A strict little reader of HTML: every element closed in its order, every attribute quoted, no stray sign. It knows nothing of the writer.</summary>
public sealed partial class HtmlChecker
{
    private static readonly HashSet<string> Void = ["meta", "br", "hr", "img", "input", "link"];

    private HtmlChecker(string html)
    {
        var (open, words) = (new Stack<string>(), new StringBuilder());
        var at = html.IndexOf("<html", StringComparison.Ordinal);
        html[..at].Trim().ShouldBe("<!doctype html>");
        while (at < html.Length)
        {
            var next = html.IndexOf('<', at);
            var text = html[at..(next < 0 ? html.Length : next)];
            if (text.Contains('&', StringComparison.Ordinal)) Entities().Replace(text, "").ShouldNotContain("&", Case.Sensitive, "a bare & in the text");
            if (open.Count > 0 && open.Peek() is not "style")
            {
                text.Contains('>', StringComparison.Ordinal).ShouldBeFalse("a bare > in the text");
                words.Append(WebUtility.HtmlDecode(text));
            }
            else if (open.Count == 0) text.Trim().ShouldBeEmpty();
            if (next < 0) break;
            if (open.Count > 0 && open.Peek() == "style") html[next..].ShouldStartWith("</style>");
            var tag = Tag().Match(html, next);
            if (!tag.Success) throw new FormatException($"no tag at: {html[next..Math.Min(html.Length, next + 60)]}");
            var name = tag.Groups["name"].Value;
            if (tag.Groups["close"].Length > 0) open.Pop().ShouldBe(name);
            else
            {
                var attributes = tag.Groups["attribute"].Captures.Select(c => c.Value.Split('=', 2)).ToDictionary(p => p[0].Trim(), p => WebUtility.HtmlDecode(p[1].Trim('"')));
                Elements.Add((name, attributes, open.Count == 0 ? "" : open.Peek()));
                if (!Void.Contains(name)) open.Push(name);
                words.Append(' ');
            }

            at = next + tag.Length;
        }

        open.ShouldBeEmpty();
        Text = words.ToString();
        Words = Gaps().Replace(Text, " ");
    }

    /// <summary>The elements in order: name, attributes, the element around it.</summary>
    public List<(string Name, Dictionary<string, string> Attributes, string Within)> Elements { get; } = [];

    /// <summary>What is read out or printed, entities resolved.</summary>
    public string Text { get; }

    /// <summary>The text with every run of white space as one space.</summary>
    public string Words { get; }

    public static HtmlChecker Read(string html) => new(html);

    [GeneratedRegex("""\G<(?<close>/)?(?<name>[a-z][a-z0-9]*)(?:\s+(?<attribute>[a-z-]+="[^"<>]*"))*\s*>""")]
    private static partial Regex Tag();

    [GeneratedRegex("&(amp|lt|gt|quot|#39);")]
    private static partial Regex Entities();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gaps();
}
