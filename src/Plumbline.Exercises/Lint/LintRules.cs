using Plumbline.Exercises.Lint.Rules;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint;

/// <summary>Every lint rule.</summary>
public static class LintRules
{
    /// <summary>All of them, those of doses first.</summary>
    public static Seq<LintRule> All { get; } =
    [
        DefaultAmount.Rule,
        VariantIds.Rule,
        CeilingOfEveryVariable.Rule,
        NoZero.Rule,
        HoldNeedsPhase.Rule,
        DoseFitsMovement.Rule,
        DoseSides.Rule,
        TempoOfEveryPhase.Rule,
        BecauseWhenSeveral.Rule,
        KnownSource.Rule,
        BasisFitsSource.Rule,
        KnownMuscle.Rule,
        MuscleRoles.Rule,
        KnownCondition.Rule,
        PositionAgrees.Rule,
        PropsAgree.Rule,
        SurfaceFits.Rule,
        PassiveIsClinicianOnly.Rule,
        LoadClassKnown.Rule,
        PhaseKinds.Rule,
        PhaseWords.Rule,
        PoseNames.Rule,
        KebabCase.Rule,
        Counts.Rule,
        OneSentence.Rule,
        ReadingLevel.Rule,
        NoDoseInWords.Rule,
        BritishSpelling.Rule,
        Phrases.Rule,
        NamesTellApart.Rule,
        EveryValueHasItsWord.Rule,
        EdgesMeetExercises.Rule,
        NoCircleOfHarder.Rule,
        HarderIsNotLighter.Rule,
        DirectionOfLadder.Rule,
        BlockedHasAlternative.Rule,
        ProtocolExercises.Rule,
        ArticleOrder.Rule,
        ArticleRelations.Rule,
        ArticleReview.Rule,
        GlossaryOrder.Rule,
        ScopeComplete.Rule,
        SchemaAddress.Rule,
        CanonicalLayout.Rule,
        TrapClinicianOnly.Rule,
        TrapMustBlock.Rule,
        TrapKeptDose.Rule,
        TrapUnsaid.Rule,
        TrapNeverValue.Rule,
        TrapMuscleTurn.Rule,
    ];
}
