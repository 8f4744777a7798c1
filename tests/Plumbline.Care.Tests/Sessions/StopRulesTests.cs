using System.Collections.Immutable;
using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Catalogues;

namespace Plumbline.Care.Tests.Sessions;

public class StopRulesTests
{
    private static readonly string[] General = ["chest", "breathless", "dizzy", "cold-sweat", "heartbeat", "sudden-loss"];
    private static readonly string[] Back = ["sharp", "rising", "down-the-leg"];

    [Fact]
    public void Every_script_holds_the_general_rules_the_rules_of_the_back_and_when_not_to_start()
    {
        var script = Script(AnyProgramme.Of(("bridge", new())));
        script.StopRules.Where(r => r.Act == StopAct.StopSession).Select(r => r.Id).ShouldBe(General);
        script.StopRules.Where(r => r.Act == StopAct.StopExercise).Select(r => r.Id).ShouldBe(Back);
        script.StopRules.Where(r => r.Act == StopAct.DoNotStart).Select(r => r.Id).ShouldBe(["unwell"]);
        script.StopRules.Where(r => r.Act == StopAct.ScreenAgain).Select(r => r.Id).ShouldBe(["new-numbness"]);
        script.StopRules.ShouldAllBe(r => r.Text.EndsWith('.') && r.Lead.EndsWith(':'));
        script.ThenCall.ShouldBe("If it does not settle in a few minutes, call 112.");
    }

    [Fact]
    public void Without_a_number_it_is_the_local_emergency_number() =>
        Script(AnyProgramme.Of(("bridge", new())) with { Clinic = new() }).ThenCall.ShouldContain("your local emergency number");

    [Fact]
    public void In_pregnancy_four_more_rules_hold_and_also_for_whoever_was_not_screened_here()
    {
        var programme = AnyProgramme.Of(("bridge", new()));
        Pregnancy(programme).ShouldBeEmpty();
        Pregnancy(programme with { Conditions = ["stenosis"] }).ShouldBeEmpty();
        Pregnancy(programme with { Conditions = ["pregnancy"] }).Count.ShouldBe(4);
        Pregnancy(programme with { ScreeningLevel = null, Origin = Origin.Prescribed }).ShouldAllBe(r => r.Text.StartsWith("In pregnancy: ", StringComparison.Ordinal));
        Pregnancy(programme with { ScreeningLevel = null, Origin = Origin.Prescribed }).Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("supine-hamstring-stretch", true)]
    [InlineData("seated-hamstring", true)]
    [InlineData("bridge", false)]
    public void Pain_below_the_knee_stops_a_hamstring_stretch(string exercise, bool has) =>
        Script(AnyProgramme.Of((exercise, new()))).StopRules.Any(r => r.Id == "below-the-knee").ShouldBe(has);

    [Fact]
    public void Somebody_who_reported_a_pregnancy_gets_its_rules_in_the_programme()
    {
        var approved = ProposalApproval.Approve(
            ProposalEngine.Propose(Programmes.People.Before(Programmes.People.DeskWorker with
            {
                PregnancyWeeks = 20,
                Answers = Enumerable.Range(1, 21).Select(q => $"Q{q}").ToImmutableSortedDictionary(q => q, _ => new Answer { Reply = Reply.No }),
                Conditions = ["pregnancy"],
                Clearance = new() { Who = "Midwife", Date = Programmes.People.DeskWorker.AsOf, Allows = new() { LoadClass = 3 }, Limits = new() },
            })),
            new("Dr Lund", ApproverRole.Clinician, Programmes.People.DeskWorker.AsOf), new(), Programmes.People.DeskWorker.AsOf, Guid.Empty).Require();
        approved.Conditions.ShouldContain("pregnancy");
        World.Sessions.StopRulesOf(approved).ShouldContain(r => r.For == "pregnancy");
    }

    [Fact]
    public void Every_rule_and_sign_has_a_source_that_stands_in_the_list_of_sources()
    {
        var bib = File.ReadAllText(Repository.At("docs", "sources.bib"));
        var keys = World.Sessions.Facts.StopRules.SelectMany(r => r.Sources).Concat(World.Sessions.Facts.WarningSigns.SelectMany(s => s.Sources))
            .Concat(World.Sessions.Facts.ComfortGuide.Sources).Concat(World.Sessions.Facts.Soreness.Sources).Distinct().ToList();
        keys.ShouldAllBe(k => bib.Contains($"{{{k},", StringComparison.Ordinal));
        World.Sessions.Facts.StopRules.ShouldAllBe(r => r.Sources.Count > 0);
        World.Sessions.Facts.WarningSigns.ShouldAllBe(s => s.Sources.Count > 0);
        World.Sessions.Facts.StopRules.SelectMany(r => r.Exercises).ShouldAllBe(e => World.Catalogue.ById.ContainsKey(e));
        World.Sessions.Facts.StopRules.Where(r => r.For is not null).ShouldAllBe(r => World.Screening.Conditions.ContainsKey(r.For!));
    }

    [Theory]
    [InlineData("sessions/words/en.json", "\"chest\": ", "\"chess\": ", "no words for \"chest\"")]
    [InlineData("sessions/words/en.json", "\"saddle\": ", "\"sadle\": ", "has no \"sadle\"")]
    [InlineData("sessions/rules.json", "\"id\": \"dizzy\"", "\"id\": \"chest\"", "\"chest\" stands there twice")]
    [InlineData("sessions/words/en.json", "\"pregnancy\": ", "\"pregnant\": ", "no words for \"pregnancy\"")]
    public void A_rule_without_words_or_words_without_a_rule_are_refused(string file, string old, string now, string says)
    {
        World.Files.Single(f => f.Path == file).Text.ShouldContain(old);
        var files = World.Files.Select(f => f.Path == file ? f with { Text = f.Text.Replace(old, now, StringComparison.Ordinal) } : f);
        SessionRulesReader.Read(files).Problems.ShouldContain(p => p.Code == "PLB-SESSION-RULES" && p.Message.Contains(says));
    }

    [Fact]
    public void Missing_files_are_named_both_at_once() =>
        SessionRulesReader.Read([new CatalogueFile("version.json", "{}")]).Problems.Select(p => (p.Code, p.Path)).ShouldBe([("PLB-CAT-FILE", "sessions/rules.json"), ("PLB-CAT-FILE", "sessions/words/en.json")]);

    private static SessionScript Script(Programme programme) => AnyProgramme.Compiled(programme).Require();

    private static List<ScriptStop> Pregnancy(Programme programme) => [.. Script(programme).StopRules.Where(r => r.Id.StartsWith("pregnancy", StringComparison.Ordinal))];
}
