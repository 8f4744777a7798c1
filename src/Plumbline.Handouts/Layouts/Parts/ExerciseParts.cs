using System.Globalization;
using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Wordings;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Layouts.Parts;

/// <summary>The pieces of an exercise that the layouts put together.</summary>
internal sealed class ExerciseParts(ExercisePage exercise, ExerciseLabels labels, PagePictures pictures, Look look)
{
    /// <summary>Number and name.</summary>
    public Box Heading(double times = 1)
    {
        var name = look.Name with { Size = look.Name.Size * times };
        var side = name.Size * 1.5;
        var badge = new Badge(exercise.Number.ToString(CultureInfo.InvariantCulture), side, name with { Ink = look.Accent, Size = name.Size * 0.8 });
        return new Side(look.Gap(0.8), Seat.Of(TagKind.H3), 0.5, new Column(badge, side), new Column(new TextBox(exercise.Name, name)));
    }

    /// <summary>What it is for.</summary>
    public Box Purpose => new TextBox(exercise.Purpose, look.Small with { Ink = look.Quiet }, TagKind.P);

    /// <summary>Start and end side by side, with what they are below.</summary>
    public Box Pictures(double mostHeight, bool isCaptioned = true) => pictures.Of(exercise, labels, look, mostHeight, isCaptioned);

    /// <summary>Start and end one below the other.</summary>
    public Box PicturesBelow(double mostHeight) => pictures.Below(exercise, labels, look, mostHeight);

    /// <summary>The dose in sentences, with the days.</summary>
    public Box Dose
    {
        get
        {
            var sentence = new TextBox(exercise.Dose, look.Strong with { Size = look.Size * 1.05, Leading = 1.26 }, TagKind.P);
            var days = new TextBox(exercise.Days, look.Strong with { Ink = look.Accent }, TagKind.P);
            Placed[] filled = exercise.FilledIn is { } parts ? [new(new TextBox(parts, look.Label, TagKind.P), look.Gap(0.1))] : [];
            return new Frame(new Stack([new(sentence), new(days, look.Gap(0.08)), .. filled]), new(look.Gap(1.1), look.Gap(0.15), 0, look.Gap(0.15)), default, bar: (3, look.Accent));
        }
    }

    /// <summary>The numbers of the dose, each in a box.</summary>
    public DoseBoxes Figures(double times = 1) => new DoseBoxes(exercise.Figures, look, times);

    /// <summary>What to do, step by step.</summary>
    public Box Steps => Part(labels.Steps, Listing.Of(exercise.Steps, look.Text with { Leading = 1.26 }, look.Accent, isNumbered: true, gap: 0.16));

    /// <summary>How to breathe.</summary>
    public Box Breathing => Part(labels.Breathing, new Stack(
        [.. exercise.Breathing.Select(l => new Placed(new TextBox(look.Small, Seat.Of(TagKind.P), l.Phase.Length == 0 ? [new(l.Breath)] : [new($"{l.Phase}: "), new(l.Breath, Typefaces.Face.Bold)]), look.Gap(0.1)))]));

    /// <summary>Where a movement stops.</summary>
    public Box Feel => Part(labels.Feel, new TextBox(exercise.Feel, look.Small, TagKind.P));

    /// <summary>What is needed.</summary>
    public Box Things => new TextBox(look.Small, Seat.Of(TagKind.P), [new($"{labels.Things}: ", Typefaces.Face.Bold, look.Accent), new(exercise.Things)]);

    /// <summary>Doing it well.</summary>
    public Box? Mistakes => Points(labels.Mistakes, exercise.Mistakes);

    /// <summary>When to stop.</summary>
    public Box? StopWhen => Points(labels.StopWhen, exercise.StopWhen, look.Ink);

    /// <summary>What this person should mind.</summary>
    public Box? Cautions => exercise.Cautions.Count == 0 ? null : new Frame(
        Part(labels.Cautions, look.IsLarge ? Listing.Of(exercise.Cautions, look.Small, look.Accent, gap: 0.1) : Listing.InColumns(exercise.Cautions, look.Small, look.Accent, 0.1), look.Ink),
        new(look.Gap(0.9), 0, 0, 0),
        default,
        bar: (1.6, look.Ink));

    private Stack? Points(string heading, Seq<string> items, Ink? ink = null) => items.Count == 0 ? null : Part(heading, Listing.Of(items, look.Small, look.Accent, gap: 0.1), ink);

    private Stack Part(string heading, Box content, Ink? ink = null) =>
        new(new(new TextBox(heading, look.Minor with { Ink = ink ?? look.Accent }, TagKind.H4), StaysWithNext: true), new(content, look.Gap(0.1)));
}

/// <summary>A number in a ring; it is read with the name beside it.</summary>
internal sealed class Badge(string number, double side, TextStyle style) : Box
{
    public override Laid Lay(double width) => new LaidBadge(number, side, style);

    private sealed class LaidBadge(string number, double side, TextStyle style) : Laid
    {
        public override double Height => side;

        public override void Draw(Canvas canvas, Spot at, Tag parent)
        {
            var area = new Area(at.X, at.Y, side, side);
            canvas.Page.Ornament.Circle(area.Centre, (side / 2) - 0.8, Paint.Line(style.Ink, 1.5));
            canvas.Note(area, $"{number} ", parent);
            // A space parts it from the name when the two are copied.
            var (wide, line) = (style.Face.Width(number, style.Size), area.Centre.Y + (style.Face.CapHeight * style.Size / 2));
            canvas.As(parent).Text(new(area.Centre.X - (wide / 2), line), $"{number} ", style.Face, style.Size, style.Ink);
        }
    }
}
