namespace Plumbline.Cli.Tests.Commands;

/// <summary>All pictures on one sheet: what is asked wrongly. That it is drawn, docs/contact-sheet.png shows.</summary>
public sealed class DrawSheetTests
{
    [Fact]
    public void A_sheet_is_of_all_exercises() => Shown.By("draw", "--format", "sheet").ShouldBeRefused("PLB-DRAW-WHAT", "Add --all");

    [Fact]
    public void One_exercise_and_all_of_them_cannot_both_be_meant() => Shown.By("draw", "bridge", "--all", "--format", "sheet").ShouldBeRefused("PLB-DRAW-WHAT", "not both");

    [Fact]
    public void A_body_a_skin_or_a_width_that_there_is_not_is_refused()
    {
        Shown.By("draw", "--all", "--format", "sheet", "--body", "giant").ShouldBeRefused("PLB-ARG", "woman");
        Shown.By("draw", "--all", "--format", "sheet", "--skin", "9").ShouldBeRefused("PLB-ARG", "--skin takes 1 to 6");
        Shown.By("draw", "--all", "--format", "sheet", "--width", "20").ShouldBeRefused("PLB-ARG", "--width takes 64 to 2400");
    }
}
