using Plumbline.Care.Adherences;
using Plumbline.Care.Aerobics;
using Plumbline.Care.Endings;
using Plumbline.Care.Outcomes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Care;

/// <summary>The kinds of data files that this project reads.</summary>
public static class CareFiles
{
    /// <summary>All of them.</summary>
    public static Seq<FileKind> Kinds { get; } =
    [
        FileKind.Of<StagingRules>("programmes/staging.json", "staging"),
        FileKind.Of<Composition>("programmes/composition.json", "composition"),
        FileKind.Of<Completeness>("programmes/completeness.json", "completeness"),
        FileKind.Of<Objective>("programmes/objective.json", "objective"),
        FileKind.Of<Protocol>("programmes/protocols/*.json", "protocol", ProtocolCheck.Of),
        FileKind.Of<QuestionFile>("screening/questions.json", "screening-questions"),
        FileKind.Of<RuleFile>("screening/rules.json", "screening-rules"),
        FileKind.Of<AbilityFile>("screening/abilities.json", "screening-abilities"),
        FileKind.Of<ProgressionRules>("progressions/rules.json", "progression-rules"),
        FileKind.Of<ProgressionWords>("progressions/words/*.json", "progression-words"),
        FileKind.Of<Condition>("conditions/*.json", "condition"),
        FileKind.Of<AerobicFacts>("aerobic/rules.json", "aerobic-rules"),
        FileKind.Of<AerobicWords>("aerobic/words/*.json", "aerobic-words"),
        FileKind.Of<AdherenceFacts>("adherence/rules.json", "adherence-rules"),
        FileKind.Of<AdherenceWords>("adherence/words/*.json", "adherence-words"),
        FileKind.Of<EndingFacts>("endings/rules.json", "ending-rules"),
        FileKind.Of<EndingWords>("endings/words/*.json", "ending-words"),
        FileKind.Of<Instrument>("outcomes/instruments/*.json", "outcome", OutcomeRulesCheck.Instrument),
        FileKind.Of<OutcomeFacts>("outcomes/rules.json", "outcome-rules"),
        FileKind.Of<OutcomeWords>("outcomes/words/*.json", "outcome-words"),
        FileKind.Of<SessionFacts>("sessions/rules.json", "session-rules"),
        FileKind.Of<SessionWords>("sessions/words/*.json", "session-words"),
    ];
}
