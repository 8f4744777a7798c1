using Plumbline.Exercises.Lint;

namespace Plumbline.Exercises.Tests.Lint;

public class WordFormTests
{
    private static readonly string[] Numbers = ["one", "two", "forty", "forty-five"];

    [Theory]
    [InlineData("safe", "It is SAFE to lift.", "SAFE")]
    [InlineData("heal* the disc*", "It is healing the discs.", "healing the discs")]
    [InlineData("no pain no gain", "No pain, no gain!", "No pain, no gain")]
    [InlineData("# time*", "Do it forty-five times.", "forty-five times")]
    [InlineData("# second*", "Hold 2.5 seconds.", "2.5 seconds")]
    [InlineData("*ize", "We stabilize it.", "stabilize")]
    public void A_form_is_found_where_it_stands(string form, string text, string found) => new WordForm(form, Numbers).In(text).ShouldBe(found);

    [Theory]
    [InlineData("safe", "It is unsafe.")]
    [InlineData("safe", "For your safety.")]
    [InlineData("cure", "Keep the strap secure.")]
    [InlineData("# time*", "At the same time.")]
    [InlineData("bed rest", "Go to bed. The rest will follow.")]
    public void A_form_is_not_found_inside_other_words_or_across_sentences(string form, string text) => new WordForm(form, Numbers).In(text).ShouldBeNull();
}
