using Plumbline.Care.Programmes;
using Plumbline.Exercises.Doses;

namespace Plumbline.Handouts.Tests.Html;

public sealed class HandoutHtmlTests
{
    private static string Words(Programme programme) => HtmlChecker.Read(World.Html(programme)).Words;

    [Theory]
    [InlineData(" ")]
    [InlineData("\u202E\u0007")]
    [InlineData("\u00AD\u200D")]
    public void A_text_of_which_nothing_would_be_seen_is_left_out(string unseen)
    {
        var item = World.Programme.Items[0];
        var plain = World.Pages(World.Programme);
        var pages = World.Pages(World.Programme with
        {
            Reported = [unseen, .. World.Programme.Reported],
            Notes = [unseen, .. World.Programme.Notes],
            Items = [item with { Cautions = [unseen, .. item.Cautions] }, .. World.Programme.Items.Skip(1)],
            Clinic = World.Programme.Clinic with { EmergencyNumber = unseen },
        });

        pages.Reported.ShouldBe(plain.Reported);
        pages.Notes.ShouldBe(plain.Notes);
        pages.Exercises[0].Cautions.ShouldBe(plain.Exercises[0].Cautions);
        pages.Warnings[0].Lead.ShouldContain(plain.Words.Warnings.LocalEmergency);
    }

    [Fact]
    public void The_first_page_says_who_where_and_until_when()
    {
        var words = Words(World.Programme with { Clinic = World.Programme.Clinic with { Phone = "+44 20 7946 0000", Booking = "online" } });
        words.ShouldContain("version 1 of 2 March 2026");
        words.ShouldContain("Name Mary O'Brien");
        words.ShouldContain("Approved by Jane Roe (clinician)");
        words.ShouldContain("Clinic Riverside Physiotherapy");
        words.ShouldContain("Phone +44 20 7946 0000");
        words.ShouldContain("How to book online");
        words.ShouldContain("Review on 16 March 2026");
        words.ShouldContain("2 weeks, Mon 2 Mar to Sun 15 Mar");
    }

    [Fact]
    public void Whom_to_call_comes_before_everything_else_that_is_said()
    {
        var words = Words(World.Programme);
        words.ShouldContain("Call 999 now if");
        words.ShouldContain("Call 111 the same day if");
        words.IndexOf("Call 999 now if", StringComparison.Ordinal).ShouldBeLessThan(words.IndexOf("What you told us", StringComparison.Ordinal));
        words.ShouldContain("The skin between your legs or around your back passage goes numb or tingles.");
    }

    [Fact]
    public void Without_a_number_it_names_your_local_emergency_number()
    {
        var words = Words(World.Programme with { Clinic = new() });
        words.ShouldContain("Call your local emergency number now if");
        words.ShouldContain("Call your doctor or an urgent-care line the same day if");
        words.ShouldContain("Clinic to fill in by hand");
    }

    [Fact]
    public void What_nobody_screened_is_marked()
    {
        var unscreened = Words(World.Programme with { Origin = Origin.Prescribed, ScreeningLevel = null, Reported = [] });
        unscreened.ShouldContain("Prescribed by a clinician, not screened here");
        unscreened.ShouldNotContain("What you told us");
        unscreened.ShouldNotContain("Screen again by");
        Words(World.Programme).ShouldNotContain("not screened here");
        Words(World.Programme with { Origin = Origin.Prescribed }).ShouldContain("checked against your answers");
    }

    [Fact]
    public void Without_a_screening_the_exercises_own_cautions_stand()
    {
        const string caution = "After back surgery, wait until your surgeon or therapist says you may.";
        Words(World.Programme with { Origin = Origin.Prescribed, ScreeningLevel = null }).ShouldContain(caution);
        Words(World.Programme).ShouldNotContain(caution);
    }

    [Fact]
    public void It_never_says_all_clear() => Words(World.Programme).ShouldContain("This is what was asked on that day, not a diagnosis.");

    [Fact]
    public void The_dose_is_one_sentence_and_the_breath_goes_with_the_movement()
    {
        var words = Words(World.Programme);
        words.ShouldContain("Lift your hips: breathe out");
        words.ShouldContain("Lower slowly: breathe in");
        words.ShouldContain("Mon \u00b7 Wed \u00b7 Fri");
        words.ShouldContain("Every day");
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void One_set_has_no_rest_between_sets(int sets, bool rests)
    {
        var stated = new StatedDose { Sets = sets, Repetitions = 10, Rest = TimeSpan.FromMinutes(1) };
        Words(World.Programme with { Items = [World.Item("bridge", [DayOfWeek.Monday], stated)] }).Contains("Rest 1 minute between sets.").ShouldBe(rests);
    }

    [Fact]
    public void What_nobody_stated_is_named() =>
        Words(World.Programme).ShouldContain("Not stated, so filled in with the usual: times a day.");

    [Fact]
    public void The_comfort_guide_is_words_and_not_only_colour()
    {
        var words = Words(World.Programme);
        words.ShouldContain("A comfort guide, not a law.");
        foreach (var light in new[] { "Green", "Amber", "Red" }) words.ShouldContain(light);
        words.ShouldContain("Soreness or harm?");
        words.ShouldContain("When the programme ends");
    }

    [Fact]
    public void The_foot_of_every_page_says_which_plan_and_what_it_is_not()
    {
        var html = World.Html(World.Programme);
        html.ShouldContain("@bottom-left { content: \"Plan version 1\\2c  2 March 2026\\2e  Catalogue 2026\\2e 11\\2e 0\\2e  Not a certified medical device\\2e \" }");
        html.ShouldContain("@top-right { content: \"Mary O\\27 Brien\" }");
        HtmlChecker.Read(html).Words.ShouldContain("Plumbline is not a certified medical device.");
    }

    [Fact]
    public void An_empty_picture_says_how_the_exercise_starts() =>
        HtmlChecker.Read(World.Html(World.Programme)).Elements.First(e => e.Name == "div" && e.Attributes.GetValueOrDefault("role") == "img" && e.Attributes["aria-label"].Contains("knees bent, feet flat"))
            .Attributes["aria-label"].ShouldBe("Space for a picture of this exercise. It starts lying on your back, knees bent, feet flat.");

    [Fact]
    public void Every_placeholder_is_filled()
    {
        foreach (var programme in new[] { World.Programme, World.Programme with { Clinic = new(), For = null, Origin = Origin.Prescribed, ScreeningLevel = null } })
            HtmlChecker.Read(World.Html(programme)).Words.ShouldNotContain("{");
    }
}
