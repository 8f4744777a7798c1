using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Progressions;
using ActionLevel = Plumbline.Care.Screenings.ActionLevel;

namespace Plumbline.Care.Tests.Episodes;

public sealed class KeptJournalsTests
{
    public static TheoryData<string> All => [.. KeptJournals.Lives.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_kept_journal_gives_the_same_decisions(string name)
    {
        if (Environment.GetEnvironmentVariable("PLUMBLINE_KEEP") == "1")
        {
            Directory.CreateDirectory(KeptJournals.Folder);
            File.WriteAllText(Path.Combine(KeptJournals.Folder, $"{name}.jsonl"), JournalFile.Write(KeptJournals.Lives[name]().Journal));
        }

        var journal = KeptJournals.Read(name);
        var tried = 0;
        foreach (var one in journal.Events)
        {
            if (one.What is not EpisodeEvent.VerdictGiven { TakesBack: null } given) continue;
            var standing = Standing.Of(Episode.Of(journal.Before(one)), one.OccurredOn, Diary.World);
            var now = standing.ToGive(given.At).SingleOrDefault(v => v.Exercise == given.Exercise).ShouldNotBeNull($"{one.OccurredOn}: {given.Exercise} {given.Rule}");
            // It was decided by the rules of its day: a later version may not decide otherwise unnoticed. In those days a clinician was told places of the item file.
            now.ShouldBe(given with { RuleVersion = now.RuleVersion, ForClinician = given.Inputs.Aggregate(given.ForClinician, (text, i) => text.Replace($"{i.Name} {i.Value}", Said(i), StringComparison.Ordinal)) });
            tried++;
        }

        tried.ShouldBeGreaterThan(20);
    }

    private static string Said(Input input) => $"{input.Name.Split('.')[^1].Replace("_0_10", "", StringComparison.Ordinal).Replace('_', ' ')} {input.Value}";

    [Theory]
    [MemberData(nameof(All))]
    public void A_kept_journal_has_no_event_without_effect(string name) => Episode.Of(KeptJournals.Read(name)).WithoutEffect.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(All))]
    public void A_kept_journal_is_written_as_it_was(string name) =>
        JournalFile.Write(KeptJournals.Read(name)).ShouldBe(File.ReadAllText(Path.Combine(KeptJournals.Folder, $"{name}.jsonl")));

    [Fact]
    public void The_flare_up_lowers_the_load_for_a_week_and_gives_it_back()
    {
        var journal = KeptJournals.Read("flare-up");
        var episode = Episode.Of(journal);
        var eased = episode.Verdicts.Where(v => v.Verdict.Rule == "flare-up").ToList();
        eased.ShouldNotBeEmpty();
        var day = eased[0].On;
        var item = Episode.Of(Upto(journal, day)).Items.First(i => i.Easier is not null);
        DoseVariables.Volume(item.On(day).Dose).ShouldBeLessThan(DoseVariables.Volume(item.Dose));
        item.On(day.AddDays(7)).ShouldBe((item.Exercise, item.Dose));
    }

    [Fact]
    public void The_spread_holds_its_direction_and_the_weakness_locks_until_the_clinician_has_looked()
    {
        var journal = KeptJournals.Read("spread-and-lock");
        var flag = Episode.Of(journal).Locks.Single(l => l.Level >= ActionLevel.Urgent);
        var locked = Episode.Of(Upto(journal, flag.On.AddDays(1)));
        locked.IsLocked.ShouldBeTrue();
        Standing.Of(locked, flag.On.AddDays(1), Diary.World).Holding.ShouldContain(h => h.Kind == HoldKind.Direction);
        EpisodeSessions.Compile(Standing.Of(locked, flag.On.AddDays(1), Diary.World)).Problems.ShouldContain(p => p.Code == "PLB-EPISODE-LOCKED");
        journal.Events.Where(e => e.OccurredOn > flag.On && e.OccurredOn < flag.End!.On).ShouldAllBe(e => !(e.What is EpisodeEvent.SessionLogged));
        Episode.Of(journal).IsLocked.ShouldBeFalse();
        Episode.Of(journal).Sessions[^1].On.ShouldBeGreaterThan(flag.On);
    }

    [Fact]
    public void The_corrected_entry_changes_verdicts_and_takes_a_step_back()
    {
        var journal = KeptJournals.Read("corrected-entry");
        Rejudging.Of(journal, Diary.World).ShouldContain(r => r.Was.Verdict == VerdictKind.Progress && r.Now.Verdict == VerdictKind.Regress);
        Episode.Of(journal).Verdicts.ShouldContain(v => v.Fate == VerdictFate.TakenBack);
    }

    [Fact]
    public void Twelve_weeks_have_steps_easier_weeks_and_a_break()
    {
        var rules = Episode.Of(KeptJournals.Read("steady-twelve-weeks")).Verdicts.Select(v => v.Verdict.Rule).ToHashSet();
        rules.ShouldContain("step");
        rules.ShouldContain("deload-due");
        rules.ShouldContain("back-after-a-week");
    }

    private static Journal Upto(Journal journal, DateOnly day) => Journal.Of(journal.Events.Where(e => e.OccurredOn <= day)).Require();
}
