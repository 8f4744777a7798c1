using FsCheck;
using FsCheck.Fluent;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Exercises.Tests.Doses.Words;

public sealed class DoseParserLaws(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "3", "10", "2-3", "0", "1.5", "½", "ten", "x", "×", "/", "-", "–", ":", ".", ",", ";", "(", ")", "\"", "'", "+", "s", "sec", "min", "m", "km", "miles", "sets", "reps", "times", "hold", "rest", "for", "of", "to", "or", "and",
        "each", "side", "leg", "daily", "a", "day", "per", "week", "every", "hour", "other", "twice", "once", "up", "at least", "tempo", "build up", "repeat", "walk", "morning", "evening", "Monday", "alternating", "left", "right",
        "no", "not", "___", "1O", "L4/5", "b.i.d.", "half", "quarter", "\n", "🔁", "°", "weeks", "between",
    ];

    private static Gen<string> Jumbles { get; } =
        from n in Gen.Choose(0, 14)
        from pieces in Gen.ListOf(Gen.Elements(Pieces), n)
        from glue in Gen.Elements(" ", " ", "")
        select string.Join(glue, pieces);

    [Fact]
    public void Any_jumble_of_words_is_read_or_refused_with_one_placed_problem_and_never_breaks_the_parser() => Laws.Hold(output, Jumbles, text =>
    {
        var read = DoseParser.Parse(text, World.DoseWords);
        if (read is not Read<StatedDose>.Failure failure) return;
        var problem = failure.Errors.ShouldHaveSingleItem();
        problem.Code.ShouldStartWith("PLB-DOSE-TEXT-");
        problem.Path.ShouldStartWith("character ");
        problem.Message.ShouldEndWith(".");
    });

    [Fact]
    public void Upper_and_lower_case_say_the_same_in_a_table() => Laws.Hold(output, AnyDose.Printable, dose =>
    {
        var text = DoseWording.Brief(dose);
        DoseJson.Of(DoseParser.Parse(text.ToUpperInvariant(), World.DoseWords)).ShouldBe(DoseJson.Of(DoseParser.Parse(text, World.DoseWords)), text);
    }, dose => DoseParser.Parse(DoseWording.Brief(dose), World.DoseWords) is Read<StatedDose>.Success);

    [Fact]
    public void A_number_added_to_a_dose_is_never_dropped_in_silence() => Laws.Hold(output,
        from dose in AnyDose.Printable
        from number in Gen.Choose(11, 99)
        select (Text: DoseWording.Brief(dose), Number: number), any =>
    {
        var before = DoseParser.Parse(any.Text, World.DoseWords);
        var after = DoseParser.Parse($"{any.Text}, {any.Number}", World.DoseWords);
        if (after is Read<StatedDose>.Success success) DoseJson.Of(after).ShouldNotBe(DoseJson.Of(before), $"{any.Text}, {any.Number}");
    });
}
