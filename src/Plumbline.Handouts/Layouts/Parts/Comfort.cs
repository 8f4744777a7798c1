using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Wordings;

namespace Plumbline.Handouts.Layouts.Parts;

/// <summary>How it should feel, soreness or harm, and what comes after.</summary>
internal static class Comfort
{
    // The HTML page's inks for green, amber and red; the ring is empty, half full, full, so that no colour is needed.
    private static readonly Ink[] Lights = [new(31, 107, 58), new(138, 90, 0), new(161, 26, 26)];

    public static IEnumerable<Placed> Of(Handout handout, Look look, bool isWide = true)
    {
        var (comfort, words, end) = (handout.Comfort, handout.Words.Comfort, handout.Words.End);
        yield return new(
            new Stack(
                new(new TextBox(words.Heading, look.Heading, TagKind.H2), StaysWithNext: true),
                new(new TextBox($"{comfort.Note} {comfort.Scale}", look.Small with { Ink = look.Quiet }, TagKind.P), look.Gap(0.3)),
                new(isWide ? Guide(comfort, words, look) : Narrow(comfort, look), look.Gap(0.5))),
            look.Gap(1.4));
        var soreness = new Stack(
        [
            new(new TextBox(words.Soreness, look.Heading with { Size = look.Heading.Size * 0.9 }, TagKind.H2), StaysWithNext: true),
            .. comfort.Soreness.Select(s => new Placed(new TextBox(s, look.Small, TagKind.P), look.Gap(0.3))),
            new(new TextBox(Fill.In(words.From, ("sources", string.Join(", ", comfort.Sources))), look.Label, TagKind.P), look.Gap(0.4)),
        ]);
        var after = new Stack(
            new(new TextBox(end.Heading, look.Heading with { Size = look.Heading.Size * 0.9 }, TagKind.H2), StaysWithNext: true),
            new(Listing.Of(end.Points, look.Small, look.Accent), look.Gap(0.3)));
        if (isWide) yield return new(new Side(look.Gap(2.4), new Column(soreness), new Column(after)), look.Gap(1.4));
        else
        {
            yield return new(soreness, look.Gap(1.8));
            yield return new(after, look.Gap(1.8));
        }
    }

    /// <summary>The lines of the foot.</summary>
    public static Placed Foot(Handout handout, Look look) =>
        new(new TextBox(string.Join("   ", handout.Footer), look.Label, TagKind.P), look.Gap(0.8));

    private static Table Guide(ComfortPage comfort, ComfortWords words, Look look) => new(
        [look.Gap(7.5), 0.6, 0.4],
        [new(null), new(new TextBox(words.When, look.Minor), Scope.Column), new(new TextBox(words.Do, look.Minor), Scope.Column)],
        [.. comfort.Lights.Select((light, i) => (IReadOnlyList<Cell>)[new(Named(light, i, look), Scope.Row), new(new TextBox(light.When, look.Small)), new(new TextBox(light.Do, look.Small with { Face = Typefaces.Face.Bold }))])],
        new(Edges.Of(look.Gap(0.4), look.Gap(0.35)), look.Line, look.Ink),
        new TextBox(words.Guide, look.Part, TagKind.Caption));

    private static Stack Narrow(ComfortPage comfort, Look look) => new(
        [.. comfort.Lights.Select((light, i) => new Placed(Stack.Of(
            null,
            true,
            new(Named(light, i, look, TagKind.H3), StaysWithNext: true),
            new(new TextBox(light.When, look.Text, TagKind.P), look.Gap(0.2)),
            new(new TextBox(light.Do, look.Strong, TagKind.P), look.Gap(0.2))), look.Gap(0.8)))]);

    private static Side Named(Light light, int number, Look look, TagKind? kind = null)
    {
        var side = look.Gap(1.3);
        var ink = look.Ground is null ? look.Ink : Lights[Math.Min(number, Lights.Length - 1)];
        var ring = new Sign(side, side, null, (pen, area) =>
        {
            var radius = (side / 2) - 1;
            if (number == 1) pen.Polygon(HalfBelow(area.Centre, radius), new(ink));
            pen.Circle(area.Centre, radius, new(number == 2 ? ink : null, ink, 1.4));
        });
        return new(look.Gap(0.5), null, 0.5, new Column(ring, side), new Column(new TextBox(light.Name, look.Part, kind)));
    }

    private static IEnumerable<Spot> HalfBelow(Spot centre, double radius) =>
        Enumerable.Range(0, 25).Select(i => Math.PI * i / 24).Select(a => new Spot(centre.X + (radius * Math.Cos(a)), centre.Y + (radius * Math.Sin(a))));
}
