using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Layouts.Parts;

/// <summary>Warning signs, stop rules, the comfort guide, what comes after: what every long layout says in the same words.</summary>
internal static class Safety
{
    /// <summary>Warning signs and whom to call, in a frame of its own.</summary>
    public static Box Warnings(Handout handout, Look look, bool isWide = true)
    {
        var words = handout.Words.Warnings;
        var small = look.Small;
        var signs = handout.Warnings.Select(s => SignsOf(s, look, TagKind.H3, small)).ToList();
        Box both = isWide ? new Side(look.Gap(2), [.. signs.Select(s => new Column(s))]) : new Stack([.. signs.Select(s => new Placed(s, look.Gap(0.8)))]);
        return new Frame(
            new Stack(
                new(new TextBox(words.Heading, look.Heading with { Ink = look.Ink }, TagKind.H2), StaysWithNext: true),
                new(both, look.Gap(0.45)),
                new(new TextBox(words.NotWatched, small with { Face = Typefaces.Face.Bold }, TagKind.P), look.Gap(0.45))),
            Edges.Of(look.Gap(1.2), look.Gap(0.85)),
            Paint.Line(look.Ink, 1.6),
            5);
    }

    /// <summary>When not to start and when to stop.</summary>
    public static Box StopRules(Handout handout, Look look, bool isWide = true)
    {
        var rules = handout.StopRules.Select(s => (Box)SignsOf(s, look, TagKind.H3, look.Small)).ToList();
        Stack Column(IEnumerable<Box> some) => new(Stack.Spaced(look.Gap(0.6), some));
        // Read down the first column, then down the second.
        Box both = isWide
            ? new Lowest(Enumerable.Range(1, Math.Max(1, rules.Count - 1)).Select(left => new Side(look.Gap(2), new Column(Column(rules.Take(left))), new Column(Column(rules.Skip(left))))))
            : Column(rules);
        return new Frame(
            new Stack(
                new(new TextBox(handout.Words.Exercises.StopHeading, look.Heading with { Ink = look.Ink }, TagKind.H2), StaysWithNext: true),
                new(both, look.Gap(0.5))),
            Edges.Of(look.Gap(1.2), look.Gap(0.85)),
            Paint.Line(look.Ink, 0.8),
            5);
    }

    /// <summary>What was reported, and what is good to know.</summary>
    public static IEnumerable<Placed> Told(Handout handout, Look look)
    {
        var words = handout.Words.Screening;
        if (handout.Reported.Count > 0)
        {
            yield return new(
                new Stack(
                [
                    new(new TextBox(words.Heading, look.Heading with { Size = look.Heading.Size * 0.86 }, TagKind.H2), StaysWithNext: true),
                    .. handout.Reported.Append(words.NeverClear).Select((text, i) => new Placed(new TextBox(text, look.Label, TagKind.P), look.Gap(i == 0 ? 0.3 : 0.15))),
                ]),
                look.Gap(1.4));
        }

        if (handout.Notes.Count > 0)
        {
            yield return new(
                new Stack(
                    new(new TextBox(words.Notes, look.Heading with { Size = look.Heading.Size * 0.86 }, TagKind.H2), StaysWithNext: true),
                    new(Listing.Of(handout.Notes, look.Small, look.Accent), look.Gap(0.3))),
                look.Gap(1.4));
        }
    }

    private static Stack SignsOf(Signs signs, Look look, TagKind kind, TextStyle small) => new(
    [
        new(new TextBox(signs.Lead, look.Part with { Size = Math.Max(look.Least, look.Part.Size * 0.93) }, kind), StaysWithNext: true),
        new(Listing.Of(signs.Items, small, look.Accent, gap: 0.1), look.Gap(0.25)),
        .. signs.Then is { } then ? [new Placed(new TextBox(then, small with { Face = Typefaces.Face.Bold }, TagKind.P), look.Gap(0.25))] : Array.Empty<Placed>(),
    ]);
}
