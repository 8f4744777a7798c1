using FsCheck.Fluent;
using Plumbline.Care.Programmes;
using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Layouts;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using Xunit.Abstractions;

namespace Plumbline.Handouts.Tests.Layouts;

public class LayoutLaws(ITestOutputHelper output)
{
    // Rounding, and accents that hang over.
    private const double Hair = 0.5;

    [Fact]
    public void On_paper_nothing_stands_outside_its_margins_or_on_top_of_another_and_nothing_is_lost() => Laws.Hold(output, Cases, one =>
    {
        var (programme, layout, paper, isLong) = one;
        var handout = isLong ? Sheets.Lengthened(World.Pages(programme)) : World.Pages(programme);
        var printed = Sheets.Set(handout, layout, paper);

        foreach (var leaf in printed.Leaves) ShouldBeInside(leaf, printed, paper);
        foreach (var page in printed.Leaves.GroupBy(l => l.Page)) NoneShouldOverlap([.. page]);
        NoHeadingShouldEndAPage(printed);
        var all = Squeezed(string.Concat(printed.Leaves.Select(l => l.What)));
        foreach (var exercise in handout.Exercises) foreach (var text in Promised(exercise, layout)) all.ShouldContain(Squeezed(text));
        WarningsShouldComeFirst(printed, handout);
    });

    [Theory]
    [InlineData(HandoutLayout.Booklet)]
    [InlineData(HandoutLayout.LowInk)]
    [InlineData(HandoutLayout.Pictogram)]
    [InlineData(HandoutLayout.Cards)]
    [InlineData(HandoutLayout.LargePrint)]
    public void Long_names_in_a_longer_language_do_not_push_the_warning_signs_from_the_first_page(HandoutLayout layout)
    {
        // Words that do not part, in most places twice; found by the law in 100,000 cases.
        var (word, words) = ("Wirbelsäulenkompetenzhaus", "Wirbelsäulenkompetenzhaus Wirbelsäulenkompetenzhaus");
        var programme = World.Programme with
        {
            Origin = Origin.Prescribed,
            ScreeningLevel = null,
            Reported = [],
            For = $"{word} Zoë",
            Approval = World.Programme.Approval with { By = words },
            Clinic = new() { Name = words, Phone = $"{word} Zoë", Booking = words, EmergencyNumber = $"{word} Zoë", UrgentAdvice = words },
        };
        var handout = Sheets.Lengthened(World.Pages(programme));
        foreach (var paper in new[] { Paper.A4, Paper.Letter }) WarningsShouldComeFirst(Sheets.Set(handout, layout, paper), handout);
    }

    private static readonly FsCheck.Gen<(Programme Programme, HandoutLayout Layout, Paper Paper, bool IsLong)> Cases =
        from programme in AnyProgramme.All
        from layout in Gen.Elements(Enum.GetValues<HandoutLayout>())
        from paper in Gen.Elements(Paper.A4, Paper.Letter)
        from isLong in Gen.Elements(true, false)
        select (programme, layout, paper, isLong);

    private static IEnumerable<string> Promised(ExercisePage exercise, HandoutLayout layout) => layout switch
    {
        HandoutLayout.Booklet or HandoutLayout.LowInk or HandoutLayout.LargePrint =>
            [exercise.Name, exercise.Purpose, exercise.Dose, exercise.Things, .. exercise.Steps, exercise.Feel, .. exercise.Mistakes, .. exercise.StopWhen, .. exercise.Cautions],
        HandoutLayout.Cards => [exercise.Name, exercise.Purpose, exercise.Dose, .. exercise.Steps, .. exercise.StopWhen, .. exercise.Cautions],
        HandoutLayout.Pictogram => [exercise.Name, .. exercise.Figures.Select(f => f.Number), .. exercise.Cautions],
        HandoutLayout.Overview => [exercise.Name, exercise.Dose, exercise.Days],
    };

    private static void ShouldBeInside(Leaf leaf, PrintedHandout printed, Paper paper)
    {
        var (left, top, right, bottom) = printed.Margins;
        var inside = leaf.Area.X >= left - Hair && leaf.Area.Y >= top - Hair && leaf.Area.Right <= paper.Width - right + Hair && leaf.Area.Bottom <= paper.Height - bottom + Hair;
        inside.ShouldBeTrue($"page {leaf.Page}: \"{leaf.What}\" stands at {leaf.Area}");
    }

    private static void NoneShouldOverlap(Leaf[] leaves)
    {
        Array.Sort(leaves, (a, b) => a.Area.Y.CompareTo(b.Area.Y));
        for (var i = 0; i < leaves.Length; i++)
        {
            for (var k = i + 1; k < leaves.Length && leaves[k].Area.Y < leaves[i].Area.Bottom - Hair; k++)
            {
                var (a, b) = (leaves[i].Area, leaves[k].Area);
                (a.X < b.Right - Hair && b.X < a.Right - Hair).ShouldBeFalse($"page {leaves[i].Page}: \"{leaves[i].What}\" {a} and \"{leaves[k].What}\" {b} overlap");
            }
        }
    }

    private static void WarningsShouldComeFirst(PrintedHandout printed, Handout handout)
    {
        var first = Squeezed(string.Concat(printed.Leaves.Where(l => l.Page == 1).Select(l => l.What)));
        first.ShouldContain(Squeezed(handout.Words.Warnings.Heading));
        first.ShouldContain(Squeezed(handout.Warnings[0].Lead));
    }

    private static void NoHeadingShouldEndAPage(PrintedHandout printed)
    {
        foreach (var page in printed.Leaves.GroupBy(l => l.Page))
            page.Last().Kind.ShouldNotBeOneOf([TagKind.H1, TagKind.H2, TagKind.H3, TagKind.H4]);
    }

    private static string Squeezed(string text) => string.Concat(text.EnumerateRunes().Where(r => !System.Text.Rune.IsWhiteSpace(r) && !Plumbline.Handouts.Html.Escaping.Steers(r) && r.Value is not (0xAD or 0x200C or 0x200D)).Select(r => r.ToString()));
}
