using Plumbline.Care.Intakes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Progressions.Files;
using Plumbline.Care.Sessions;
using Plumbline.Exercises;
using Plumbline.Motion;
using Plumbline.Motion.Reading;
using ActionLevel = Plumbline.Care.Screenings.ActionLevel;

namespace Plumbline.Care.Tests.Progressions;

/// <summary>What people write in an item file, and what the verdict then works on.</summary>
public sealed class ItemFileTests
{
    private static readonly ItemWorld Items = new(World.Catalogue, World.Doses.Limits, Sessions.Book.Ladders);

    [Fact]
    public void A_number_is_a_range_of_one_and_a_list_is_both_ends()
    {
        var dose = Item("\"exercise\": \"bridge\", \"dose\": {\"sets\": 3.0, \"reps\": [8, 10.0], \"hold\": 5}").Dose;
        (dose.Sets, dose.Repetitions, dose.Hold).ShouldBe((new Range<int>(3, 3), new Range<int>(8, 10), Sessions.Seconds(5)));
    }

    [Fact]
    public void A_dose_may_stand_beside_the_other_keys_unless_the_item_has_one_of_its_own()
    {
        var flat = Item("\"exercise\": \"bridge\", \"sets\": 2, \"repetitions\": 12");
        flat.Dose.ShouldBe(new() { Sets = 2, Repetitions = 12 });
        var own = Read("{\"item\": {\"exercise\": \"bridge\", \"dose\": {\"sets\": 3, \"repetitions\": 10}, \"sets\": 2, \"grow_to\": 15}, \"history\": []}");
        own.Require().Item.Dose.ShouldBe(new() { Sets = 3, Repetitions = 10, GrowToRepetitions = 15 });
        own.Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-ITEM-UNUSED");
    }

    [Theory]
    [InlineData("\"daily up to 30\"", 30)]
    [InlineData("\"up-to-25\"", 25)]
    [InlineData("\"from 10 to 12 and then up to 20\"", 20)]
    [InlineData("18", 18)]
    [InlineData("{\"to\": 22}", 22)]
    [InlineData("{\"goal\": [10, 24]}", 24)]
    [InlineData("\"up to\"", null)]
    [InlineData("\"up to many\"", null)]
    [InlineData("\"30\"", null)]
    [InlineData("{\"daily\": true}", null)]
    public void A_growth_rule_names_the_repetitions_up_to_which_it_grows(string growth, int? to)
    {
        var read = Read($$"""{"item": {"exercise": "bridge", "dose": {"sets": 3, "repetitions": 10}, "growth": {{growth}}}, "history": []}""");
        if (to is null) read.Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-ITEM-GROWTH");
        else read.Require().Item.Dose.GrowToRepetitions.ShouldBe(to);
    }

    [Theory]
    [InlineData("0", BodyZone.CentralLowBack)]
    [InlineData("4.0", BodyZone.BelowKnee)]
    [InlineData("5", BodyZone.Foot)]
    [InlineData("\"none\"", BodyZone.CentralLowBack)]
    [InlineData("\"Lower Leg\"", BodyZone.BelowKnee)]
    [InlineData("\"one_sided\"", BodyZone.OneSidedBack)]
    [InlineData("\"toes\"", BodyZone.Foot)]
    [InlineData("\"thigh\"", BodyZone.Thigh)]
    public void A_zone_is_given_by_its_word_or_its_place_on_the_scale(string zone, BodyZone meant) =>
        Session($"\"furthest_zone_after\": {zone}").FurthestZoneAfter.ShouldBe(meant);

    [Theory]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("2.5")]
    [InlineData("\"knee pit\"")]
    [InlineData("true")]
    public void A_zone_that_is_not_on_the_scale_is_refused(string zone) =>
        Read($$"""{"item": {"exercise": "bridge"}, "history": [{"furthest_zone_after": {{zone}}}]}""").ShouldBeOfType<Read<ItemFile>.Failure>();

    [Theory]
    [InlineData("\"skipped\": true", SkipReason.Other)]
    [InlineData("\"skipped\": true, \"skip_reason\": \"fear\"", SkipReason.Fear)]
    [InlineData("\"skip_reason\": \"felt better\"", SkipReason.FeltBetter)]
    [InlineData("\"skipped\": false", null)]
    public void What_was_left_out_is_left_out_for_a_reason_or_for_another_one(string answer, SkipReason? reason) => Session(answer).SkipReason.ShouldBe(reason);

    [Theory]
    [InlineData("\"lost_position\": true", false)]
    [InlineData("\"lost_position\": true, \"form_ok\": true", false)]
    [InlineData("\"lost_position\": false", true)]
    [InlineData("\"lost_position\": false, \"form_ok\": false", false)]
    [InlineData("\"effort\": 5", null)]
    public void Of_two_answers_about_the_position_the_worse_one_counts(string answers, bool? ok) => Session(answers).FormOk.ShouldBe(ok);

    [Theory]
    [InlineData("\"warning_sign\": true", ActionLevel.Urgent)]
    [InlineData("\"warning_sign\": true, \"screening_level\": \"emergency\"", ActionLevel.Emergency)]
    [InlineData("\"warning_sign\": true, \"screening_level\": \"adapt\"", ActionLevel.Urgent)]
    [InlineData("\"warning_sign\": false, \"screening_level\": \"prompt\"", ActionLevel.Prompt)]
    [InlineData("\"screening_level\": \"none\"", ActionLevel.NoneReported)]
    public void A_warning_sign_is_urgent_at_least(string context, ActionLevel level) => Context(context).ScreeningLevel.ShouldBe(level);

    [Fact]
    public void Illness_poor_sleep_and_a_flare_up_may_stand_among_the_conditions()
    {
        var context = Context("\"conditions\": [\"osteo\", \"fever\", \"flare up\"], \"stenosis\": true, \"heart\": false");
        context.Conditions.ShouldBe(["osteoporosis", "stenosis"]);
        (context.Ill, context.FlareUp, context.PoorSleep).ShouldBe((true, true, false));
        Context("\"conditions\": {\"bad_sleep\": true, \"hip\": false}").ShouldBe(new JudgeContext { PoorSleep = true });
        Context("\"sleep_or_illness\": true").Ill.ShouldBeTrue();
        Context("\"sleep_or_illness\": false").Ill.ShouldBeFalse();
        Context("\"heart\": true").Conditions.ShouldBe(["heart"]);
    }

    [Fact]
    public void What_an_item_does_not_say_comes_from_the_catalogue_and_what_it_says_counts()
    {
        var bridge = World.Catalogue.ById["bridge"];
        var plain = Item("\"exercise\": \"bridge\"");
        plain.ShouldBe(JudgedItem.Of(bridge.Facts, bridge.Name, bridge.Facts.DefaultDose.Stated));
        var own = Item("\"exercise\": \"bridge\", \"name\": \"Hips up\", \"load_class\": 3.0, \"category\": \"rom\", \"bias\": \"ext\", \"directional\": true, \"ceilings\": {\"reps\": 15}, \"load_kg\": 12");
        (own.Name, own.LoadClass, own.Category, own.Directional, own.LoadKg).ShouldBe(("Hips up", 3, Category.RangeOfMotion, true, 12));
        own.Bias.ShouldBe([Bias.Extension]);
        own.Ceilings.ShouldBe(new ItemCeilings(Repetitions: 15));
    }

    [Fact]
    public void An_exercise_of_ones_own_is_judged_with_a_warning_and_a_slip_of_the_fingers_is_refused()
    {
        var own = Read("""{"item": {"exercise": "garden-digging", "dose": {"sets": 2, "repetitions": 10}}, "history": []}""");
        own.Problems.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
        (own.Require().Item.Exercise, own.Require().Item.Name, own.Require().Item.LoadClass).ShouldBe(("garden-digging", "garden-digging", 1));
        var meant = Read("""{"item": {"exercise": "brigde", "dose": {"sets": 2, "repetitions": 10}, "ceilings": {"repetitions": 20}}, "history": []}""");
        meant.Problems.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning, "its own ceilings say that it is meant");
        Read("""{"item": {"exercise": "brigde", "dose": {"sets": 2, "repetitions": 10}}, "history": []}""").ShouldBeOfType<Read<ItemFile>.Failure>();
        var nameless = Read("""{"item": {"dose": {"sets": 2, "repetitions": 10}}, "history": []}""");
        nameless.Require().Item.Name.ShouldBe("this exercise");
        nameless.Problems.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
        Read("""{"item": {"name": "x"}, "history": []}""").Problems.Select(p => (p.Code, p.Severity)).ShouldBe([("PLB-ITEM-EXERCISE", Severity.Error), ("PLB-ITEM-DOSE", Severity.Error)]);
    }

    [Theory]
    [InlineData("history", "pain_before", 0, 10, 0.1)]
    [InlineData("history", "pain_peak", 0, 10, 0.1)]
    [InlineData("history", "pain_after", 0, 10, 0.1)]
    [InlineData("history", "pain_next_morning", 0, 10, 0.1)]
    [InlineData("history", "effort_0_10", 0, 10, 0.1)]
    [InlineData("history", "completed_fraction", 0, 3, 0.1)]
    [InlineData("history", "days_since_previous", 0, 36500, 1)]
    [InlineData("item", "load_class", 0, 4, 1)]
    [InlineData("item", "load_kg", 0, 500, 1)]
    [InlineData("ceilings", "repetitions", 1, 50, 1)]
    [InlineData("ceilings", "sets", 1, 6, 1)]
    [InlineData("ceilings", "hold_s", 0, 300, 1)]
    [InlineData("ceilings", "duration_s", 5, 10800, 1)]
    [InlineData("ceilings", "distance_m", 1, 50000, 1)]
    [InlineData("ceilings", "load_kg", 0, 500, 1)]
    [InlineData("context", "weekly_mean_pain_rise", -10, 10, 0.1)]
    [InlineData("context", "days_since_last_session", 0, 36500, 1)]
    [InlineData("context", "red_sessions_this_week", 0, 36500, 1)]
    public void A_number_may_reach_its_limits_and_not_pass_them(string part, string key, double least, double most, double off)
    {
        foreach (var good in new[] { least, most }) With(good).Problems.ShouldBeEmpty($"{key} {good}");
        foreach (var bad in new[] { least - off, most + off }) With(bad).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-ITEM-RANGE", $"{key} {bad}");

        Read<ItemFile> With(double number)
        {
            var pair = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"{key}\": {number}");
            string In(string place) => part == place ? pair : "";
            return Read("{\"item\": {\"exercise\": \"bridge\", \"ceilings\": {" + In("ceilings") + "}" + (part == "item" ? ", " + pair : "") + "}, \"history\": [{" + In("history") + "}], \"context\": {" + In("context") + "}}");
        }
    }

    [Theory]
    [InlineData("stes", "sets")]
    [InlineData("set", null)]
    [InlineData("xxts", null)]
    [InlineData("repetitns", "repetitions")]
    [InlineData("repetitins_x", null)]
    [InlineData("times_per_dya", "times_per_day")]
    public void A_slip_of_the_fingers_in_a_key_is_answered_with_the_right_one(string given, string? meant)
    {
        var message = Read($$"""{"item": {"exercise": "bridge", "dose": {"{{given}}": 3} }, "history": []}""").Problems.ShouldHaveSingleItem().Message;
        if (meant is null) message.ShouldStartWith("There is no such key here. There are:");
        else message.ShouldEndWith($"Did you mean \"{meant}\"?");
    }

    private static Read<ItemFile> Read(string text) => ItemFileReader.Read("item.json", text, Items);

    private static JudgedItem Item(string keys) => Read("{\"item\": {" + keys + "}, \"history\": []}").Require().Item;

    private static Response Session(string keys) => Read("{\"item\": {\"exercise\": \"bridge\"}, \"history\": [{" + keys + "}]}").Require().History[0];

    private static JudgeContext Context(string keys) => Read("{\"item\": {\"exercise\": \"bridge\"}, \"history\": [], \"context\": {" + keys + "}}").Require().Context;
}
