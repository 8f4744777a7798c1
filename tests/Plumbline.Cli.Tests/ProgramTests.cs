namespace Plumbline.Cli.Tests;

public class ProgramTests
{
    [Theory]
    [InlineData("exercice", "Did you mean \"exercise\"?")]
    [InlineData("frobnicate", "There is: learn")]
    public void An_unknown_command_is_refused_with_what_there_is(string command, string says) => Shown.By(command).ShouldBeRefused("PLB-ARG", says);

    [Fact]
    public void Without_a_command_the_list_is_named() => Shown.By().ShouldBeRefused("PLB-ARG", "propose");

    [Fact]
    public void A_wrong_choice_is_refused_in_plain_words() => Shown.By("propose", "a.json", "--as", "wizard").ShouldBeRefused("PLB-ARG", "it takes clinician, self");
}
