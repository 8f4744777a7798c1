using Plumbline.Care.Programmes;
using Plumbline.Care.Sessions;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Pages;

/// <summary>Lays out warning signs, stop rules and the comfort guide; their words are those of the sessions, so that paper and voice say the same.</summary>
internal static class SafetyPages
{
    public static Seq<string> SignsFor(Call call, SessionRules sessions) =>
        [.. sessions.Facts.WarningSigns.Where(s => s.Call == call).Select(s => sessions.Words.WarningSigns[s.Id])];

    public static Seq<Signs> StopRules(Programme programme, SessionRules sessions, Func<string, string> called)
    {
        var rules = sessions.StopRulesOf(programme);
        var acts = sessions.Words.Acts;
        Signs Of(StopAct act, string lead, string? then = null) => new(lead, [.. rules.Where(r => r.Act == act).Select(sessions.TextOf)], then);
        Signs[] all =
        [
            Of(StopAct.DoNotStart, acts.DoNotStart),
            Of(StopAct.StopSession, acts.StopSession, called(acts.StopSessionThen)),
            Of(StopAct.StopExercise, acts.StopExercise),
            Of(StopAct.ScreenAgain, acts.ScreenAgain),
        ];
        return [.. all.Where(s => s.Items.Count > 0)];
    }

    public static ComfortPage Comfort(SessionRules sessions, Wordings.ComfortWords labels)
    {
        var (guide, soreness) = (sessions.Words.ComfortGuide, sessions.Words.Soreness);
        return new(
            guide.Note,
            guide.Scale,
            [new(labels.Green, guide.Green.When, guide.Green.Do), new(labels.Amber, guide.Amber.When, guide.Amber.Do), new(labels.Red, guide.Red.When, guide.Red.Do)],
            [soreness.Sore, soreness.Harm, soreness.Ask],
            [.. sessions.Facts.ComfortGuide.Sources.Concat(sessions.Facts.Soreness.Sources).Distinct()]);
    }
}
