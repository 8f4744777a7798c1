using Plumbline.Exercises.Lint;

namespace Plumbline.Exercises.Tests.Lint;

/// <summary>The worked examples are those that articles about the measure publish; the formula is r-kincaid-1975's.</summary>
public class ReadingGradeTests
{
    [Fact]
    public void The_platypus_sentence_of_13_words_and_24_syllables_is_grade_11_3() => ReadingGrade.Of(13, 1, 24).ShouldBe(11.3, 0.05);

    [Fact]
    public void The_lowest_grade_is_that_of_one_word_of_one_syllable() => ReadingGrade.Of(1, 1, 1).ShouldBe(-3.40, 0.001);

    [Fact]
    public void Green_eggs_and_ham_with_5_7_words_a_sentence_and_1_02_syllables_a_word_is_minus_1_3() => ReadingGrade.Of(57_000, 10_000, 58_140).ShouldBe(-1.3, 0.05);

    [Fact]
    public void The_cat_sat_on_the_mat_has_six_words_of_one_syllable() => ReadingGrade.Of(["The cat sat on the mat."]).ShouldBe((0.39 * 6) + 11.8 - 15.59, 1e-9);

    [Theory]
    [InlineData("", 0)]
    [InlineData("12", 0)]
    [InlineData("the", 1)]
    [InlineData("are", 1)]
    [InlineData("knee", 1)]
    [InlineData("raised", 1)]
    [InlineData("squeeze", 2)]
    [InlineData("gentle", 2)]
    [InlineData("buttock", 2)]
    [InlineData("lifted", 2)]
    [InlineData("exercise", 3)]
    [InlineData("comfortable", 4)]
    [InlineData("rehabilitation", 6)]
    [InlineData("your", 1)]
    [InlineData("Don’t", 1)]
    public void Syllables_are_counted_by_groups_of_vowels_without_silent_endings(string word, int syllables) => ReadingGrade.Syllables(word).ShouldBe(syllables);

    [Theory]
    [InlineData(-0.085, "Lie on your back with your knees bent and your feet flat.", "Press your feet down and breathe out.")]
    [InlineData(25.788, "Simultaneously contracting the abdominal musculature, posteriorly rotate the pelvis while maintaining diaphragmatic respiration.")]
    [InlineData(-1.247, "The disc’s edge isn’t weak", "Well-known words (e.g. these) count too!")]
    [InlineData(11.265, "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.")]
    public void Two_counters_written_apart_agree(double grade, params string[] sentences) => ReadingGrade.Of(sentences).ShouldBe(grade, 0.0006);

    [Fact]
    public void A_line_without_a_full_stop_ends_all_the_same() => ReadingGrade.Of(["Lie down", "Breathe out"]).ShouldBe(ReadingGrade.Of(["Lie down. Breathe out."]), 1e-9);

    [Fact]
    public void A_decimal_point_ends_no_sentence() => ReadingGrade.Of(["Lift it 2.5 cm up."]).ShouldBe(ReadingGrade.Of(["Lift it 25 cm up."]), 1e-9);

    [Fact]
    public void No_words_are_grade_0() => ReadingGrade.Of(["12 34.", ""]).ShouldBe(0);

    [Fact]
    public void Longer_sentences_of_the_same_words_are_harder() =>
        ReadingGrade.Of(["Lie on your back and bend your knees and press your feet down."]).ShouldBeGreaterThan(ReadingGrade.Of(["Lie on your back.", "And bend your knees.", "And press your feet down."]));
}
