using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Intakes;

/// <summary>Finds answers that cannot both hold, takes the stricter reading, and has them asked again.</summary>
internal static class Contradictions
{
    private const string Minors = "Q18";
    private const int Adult = 18;

    public static Intake Settle(Intake intake, ScreeningRules rules, Problems problems)
    {
        if (intake.PregnancyWeeks is not null && intake.Sex == Sex.Male)
            problems.Contradiction("pregnancy_weeks", "$.pregnancy_weeks", "Weeks of pregnancy are given for a man. The limits of pregnancy hold until it is asked again.");
        if (intake.Conditions.Contains("post-partum") && intake.PregnancyWeeks is not null)
            problems.Contradiction("pregnancy_weeks", "$.pregnancy_weeks", "Both a pregnancy and the time after a birth are given. The limits of both hold until it is asked again.");
        if (intake.Cannot.Contains(Inability.Walk) && intake.WalkMinutes > 0)
            problems.Contradiction("walk_minutes", "$.walk_minutes", "Minutes of walking are given for a person who cannot walk. Walking is left out until it is asked again.");
        if (intake.PainLeg > 0 && intake.FurthestZone < BodyZone.Thigh)
        {
            problems.Contradiction("furthest_zone", "$.furthest_zone", "There is leg pain, but the symptoms end above the leg. They count as reaching the thigh until it is asked again.");
            intake = intake with { FurthestZone = BodyZone.Thigh };
        }
        else if (intake.PainLeg == 0 && intake.FurthestZone >= BodyZone.Thigh)
        {
            problems.Contradiction("pain_leg_0_10", "$.pain_leg_0_10", "Symptoms reach the leg, but leg pain is 0. Leg symptoms count as there until it is asked again.");
        }

        intake = Listed(intake, rules, problems);
        intake = Minor(intake, problems);
        return intake with { AskAgain = problems.AskAgain.ToSeq() };
    }

    private static Intake Listed(Intake intake, ScreeningRules rules, Problems problems)
    {
        var listing = rules.Questions.FirstOrDefault(q => q.Id == Findings.Listing);
        if (listing is null || !intake.Answers.TryGetValue(Findings.Listing, out var answer)) return intake;
        var named = intake.Conditions.Any(listing.Conditions.Contains) || intake.PregnancyWeeks is not null
            || intake.Surgery is { Type: SurgeryType.Fusion or SurgeryType.Discectomy or SurgeryType.Laminectomy or SurgeryType.OtherSpine };
        switch (answer.Reply)
        {
            case Reply.No when named:
                problems.Contradiction(Findings.Listing, "$.answers.Q19", "Question Q19 says no, but a condition, a pregnancy or spine surgery is given. It counts as yes until it is asked again.");
                return intake with { Answers = intake.Answers.SetItem(Findings.Listing, answer with { Reply = Reply.Unsure }) };
            case Reply.Yes or Reply.Unsure when Findings.Of(intake, rules).NothingNamed:
                problems.Contradiction(Findings.Listing, "$.conditions", "Question Q19 says yes, but nothing is named. Ask which it is and list it in conditions.");
                return intake;
            case Reply.Yes or Reply.Unsure or Reply.Declined or Reply.No:
                break;
        }

        if (intake.Conditions.Any(c => c is "fusion" or "decompression") && intake.Surgery is null)
            problems.Contradiction("surgery", "$.surgery", "Spine surgery is listed, but not which operation and when. It counts as recent until it is asked.");
        return intake;
    }

    private static Intake Minor(Intake intake, Problems problems)
    {
        if (!intake.Answers.TryGetValue(Minors, out var answer) || answer.Reply == Reply.Declined) return intake;
        var says = answer.Reply is Reply.Yes or Reply.Unsure;
        if (says == intake.Age < Adult) return intake;
        problems.Contradiction(Minors, "$.answers.Q18", "Question Q18 and the age do not agree. The person counts as under 18 until it is asked again.");
        return intake with { Answers = intake.Answers.SetItem(Minors, answer with { Reply = Reply.Unsure }) };
    }
}
