using Plumbline.Exercises.Lint;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Tests.Lint;

public class WordRulesTests
{
    private const string File = "exercises/bridge/words/en.json";

    private const string Purpose = "Builds strength in your buttocks and the back of your hips, which share the work with your back.";

    // Only this file, for a rule of words reads every text of every file.
    private static LintSubject WithPurpose(string text)
    {
        var subject = Linted.WithText(File, Purpose, text);
        return subject with { Files = [.. subject.Files.Where(f => f.Path == File)] };
    }

    [Theory, Breaks("PLB-LINT-SENTENCE")]
    [InlineData("Press your feet down")]
    [InlineData("press your feet down.")]
    [InlineData("Press your feet down. Breathe out.")]
    [InlineData("Press your feet down!")]
    [InlineData("Press your feet down .")]
    [InlineData("Press  your feet down.")]
    [InlineData("Press your\nfeet down.")]
    [InlineData("")]
    public void A_step_that_is_not_one_plain_sentence_is_found(string step) =>
        Linted.WithWords("bridge", w => w with { Steps = [w.Steps[0], step, w.Steps[2]] }).ShouldFind("PLB-LINT-SENTENCE", File + ": $.steps[1]", "not one plain sentence");

    [Theory, InlineData("Lift your head about 2.5 cm."), InlineData("Hold the strap (or towel) in both hands; then let go.")]
    public void One_plain_sentence_is_right(string step) =>
        Linted.WithWords("bridge", w => w with { Steps = [w.Steps[0], step, w.Steps[2]] }).Find("PLB-LINT-SENTENCE").ShouldBeEmpty();

    [Fact, Breaks("PLB-LINT-READING")]
    public void Steps_that_read_like_a_textbook_are_found()
    {
        Seq<string> hard = ["Simultaneously contracting the abdominal musculature, posteriorly rotate the pelvis while maintaining diaphragmatic respiration throughout the repetition.", "Lie.", "Rest."];
        Linted.WithWords("bridge", w => w with { Steps = hard }).ShouldFind("PLB-LINT-READING", File + ": $.steps", "at most 8 is ours");
    }

    [Fact, Breaks("PLB-LINT-READING")]
    public void A_file_that_is_hard_to_read_as_a_whole_is_found() =>
        (Linted.Subject with { Words = Linted.Subject.Words with { ReadingGrade = Linted.Subject.Words.ReadingGrade with { Most = 3.8 } } })
            .Find("PLB-LINT-READING").Select(p => p.Path).ShouldContain("glossary/en.json");

    [Theory, Breaks("PLB-LINT-DOSE-WORDS")]
    [InlineData("Hold for 20 seconds.", "20 seconds")]
    [InlineData("Do it twice.", "twice")]
    [InlineData("Repeat ten times.", "ten times")]
    [InlineData("Do three sets.", "three sets")]
    [InlineData("Keep at it for five minutes.", "five minutes")]
    [InlineData("Hold for three breaths.", "three breaths")]
    [InlineData("Do this every other day.", "every other day")]
    public void A_dose_written_by_hand_is_found(string text, string found) =>
        WithPurpose(text).ShouldFind("PLB-LINT-DOSE-WORDS", File + ": $.purpose", $"\"{found}\"");

    [Theory, InlineData("Lift your head about 5 cm."), InlineData("Bend both knees at the same time."), InlineData("Draw one knee in.")]
    public void A_length_or_a_limb_is_no_dose(string text) => WithPurpose(text).Find("PLB-LINT-DOSE-WORDS").ShouldBeEmpty();

    [Theory, Breaks("PLB-LINT-SPELLING")]
    [InlineData("Part of your program.", "program", "programme")]
    [InlineData("Stay in the Center.", "Center", "centre")]
    [InlineData("It stabilizes your back.", "stabilizes", "-ises")]
    [InlineData("Ask your physical therapist.", "physical therapist", "physiotherapist")]
    public void American_spelling_is_found(string text, string found, string write) =>
        WithPurpose(text).ShouldFind("PLB-LINT-SPELLING", File + ": $.purpose", $"\"{found}\" is not our spelling. Write \"{(write[0] == '-' ? "the same word with " + write : write)}\"");

    [Theory, InlineData("Choose the right size."), InlineData("A programme for your centre."), InlineData("Sit towards the front.")]
    public void British_spelling_is_right(string text) => WithPurpose(text).Find("PLB-LINT-SPELLING").ShouldBeEmpty();

    [Theory, Breaks("PLB-LINT-PHRASE")]
    [InlineData("After bed rest you are stiff.")]
    [InlineData("This cures back pain.")]
    [InlineData("It heals the hip joint.")]
    [InlineData("It heals your disc.")]
    [InlineData("It puts the disc back.")]
    [InlineData("It reduces disc herniation.")]
    [InlineData("Find your perfect posture.")]
    [InlineData("Weak muscles cause pain.")]
    [InlineData("You have the all clear.")]
    [InlineData("A safe exercise.")]
    [InlineData("No pain, no gain.")]
    [InlineData("A red flag means stop.")]
    [InlineData("The McKenzie way to bend back.")]
    public void A_phrase_that_promises_frightens_or_is_wrong_is_found(string text) =>
        WithPurpose(text).Find("PLB-LINT-PHRASE").ShouldHaveSingleItem().Message.ShouldContain("] ");

    [Theory, InlineData("On a scale from 0 for no pain to 10."), InlineData("It eases the hip and the disc.")]
    public void Plain_words_about_pain_are_right(string text) => WithPurpose(text).Find("PLB-LINT-PHRASE").ShouldBeEmpty();

    [Fact]
    public void The_name_of_a_method_may_stand_among_synonyms()
    {
        Linted.Subject.Catalogue.ById["prone-press-up"].Words.Synonyms.ShouldContain("McKenzie press-up");
        Linted.Subject.Find("PLB-LINT-PHRASE").ShouldBeEmpty();
    }

    [Fact, Breaks("PLB-LINT-NAME")]
    public void A_name_for_two_exercises_is_found() =>
        Linted.WithWords("squat", w => w with { Synonyms = ["glute bridge"] }).ShouldFind("PLB-LINT-NAME", "exercises/squat/words/en.json: $.synonyms", "also stands for bridge");

    [Fact, Breaks("PLB-LINT-WORDS")]
    public void A_position_without_a_word_is_found() =>
        Linted.With(c => c with { Words = c.Words with { Positions = c.Words.Positions.Remove("prone") } }).ShouldFind("PLB-LINT-WORDS", "words/en.json: $.positions", "\"prone\"");

    [Fact, Breaks("PLB-LINT-WORDS")]
    public void A_word_for_nothing_is_found() =>
        Linted.With(c => c with { Words = c.Words with { Roles = c.Words.Roles.Add("hero", "does it all") } }).ShouldFind("PLB-LINT-WORDS", "words/en.json: $.roles.hero", "\"hero\"");
}
