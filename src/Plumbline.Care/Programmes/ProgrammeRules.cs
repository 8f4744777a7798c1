using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Everything that decides what is proposed: staging, composition, the objective and the ready-made protocols.</summary>
/// <param name="Staging">Which stage a person is in.</param>
/// <param name="Composition">What a programme of a stage is made of.</param>
/// <param name="Objective">What makes one programme better than another.</param>
/// <param name="Protocols">Ready-made protocols in the order of their ids.</param>
/// <param name="Completeness">What a plan should say before it is issued.</param>
public sealed record ProgrammeRules(StagingRules Staging, Composition Composition, Objective Objective, Seq<Protocol> Protocols, Completeness Completeness)
{
    /// <summary>The versions of the three rule files in one line; every proposal logs it.</summary>
    public string Version => $"staging {Staging.Version}, composition {Composition.Version}, objective {Objective.Version}";
}

/// <summary>Reads <see cref="ProgrammeRules"/> from the files of the catalogue.</summary>
/// <remarks>Codes: <c>PLB-CAT-FILE</c> a file is not there; <c>PLB-PROG-RULES</c> a file that contradicts itself, <c>PLB-PROTOCOL-FORM</c> a protocol that does; those of <see cref="StrictJson"/> for what is inside.</remarks>
public static class ProgrammeRulesReader
{
    private const string Folder = "programmes/";

    /// <summary>Reads the rules.</summary>
    /// <param name="files">All files below <c>catalogue/</c>; only those in <c>programmes/</c> are read.</param>
    public static Read<ProgrammeRules> Read(IEnumerable<CatalogueFile> files)
    {
        var texts = files.Where(f => f.Path.StartsWith(Folder, StringComparison.Ordinal)).ToDictionary(f => f.Path, f => f.Text);
        var staging = One<StagingRules>(texts, $"{Folder}staging.json");
        var composition = One<Composition>(texts, $"{Folder}composition.json");
        var objective = One<Objective>(texts, $"{Folder}objective.json");
        var completeness = One<Completeness>(texts, $"{Folder}completeness.json");
        var protocols = texts.Keys.Where(p => p.StartsWith($"{Folder}protocols/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(path => One<Protocol>(texts, path)).ToList();
        Problem[] problems = [.. staging.Problems, .. composition.Problems, .. objective.Problems, .. completeness.Problems, .. protocols.SelectMany(p => p.Problems)];
        return Motion.Reading.Read.From(() => new ProgrammeRules(staging.Require(), composition.Require(), objective.Require(), [.. protocols.Select(p => p.Require())], completeness.Require()), problems)
            .Then(rules => Motion.Reading.Read.From(() => rules, [.. Contradictions(rules)]));
    }

    private static Read<T> One<T>(Dictionary<string, string> texts, string path) => texts.TryGetValue(path, out var text)
        ? StrictJson.Read<T>(path, text)
        : Motion.Reading.Read.Fail<T>("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue.");

    private static IEnumerable<Problem> Contradictions(ProgrammeRules rules)
    {
        var composition = rules.Composition;
        foreach (var problem in rules.Protocols.SelectMany(ProtocolCheck.Of)) yield return problem;
        if (rules.Staging.Rules is not [.., { When.Count: 0 }])
            yield return Wrong("staging.json: $.rules", "The last rule must have no condition, so that everybody has a stage. Add one.");
        foreach (var stage in rules.Staging.Rules.Select(r => r.Stage).Distinct().Where(s => composition.Stages.All(p => p.Stage != s)))
            yield return Wrong("composition.json: $.stages", $"There is no plan for the stage {stage}. Add one.");
        if (!rules.Completeness.Cert.Select(c => c.Part).Order().SequenceEqual(Enum.GetValues<CertPart>()) || !rules.Completeness.Fitt.Select(f => f.Part).SequenceEqual(Enum.GetValues<FittPart>()))
            yield return Wrong("completeness.json: $.cert", "Every part of the CERT and of FITT-VP must stand there once. Correct it.");
        for (var days = 1; days <= 7; days++)
        {
            if (composition.Weeks.Count(w => w.Days == days && w.All.Distinct().Count() == days) != 1)
                yield return Wrong("composition.json: $.weeks", $"There must be one layout for {days} days a week with {days} different days. Correct it.");
        }

        foreach (var week in composition.Weeks.Where(w => !Rested(w.Strength, composition.RestHours.Value)))
            yield return Wrong("composition.json: $.weeks", $"With {week.Days} days a week, strength days lie less than {composition.RestHours.Value} hours apart. Move one.");
        foreach (var plan in composition.Stages.Append(composition.Holding).Where(p => p.Requirements.Count > 16 || p.Doses.Count == 0))
            yield return Wrong($"composition.json: {plan.Id}", "A plan has at most 16 requirements and at least one way to start its doses. Correct it.");
        if (rules.Objective.Order.Distinct().Count() != Enum.GetValues<Criterion>().Length || rules.Objective.Order.Count != Enum.GetValues<Criterion>().Length)
            yield return Wrong("objective.json: $.order", "Every criterion must stand in the order once. Correct it.");
    }

    // The week goes round: from Friday to Monday there are three days.
    private static bool Rested(Seq<DayOfWeek> days, int hours) => days.All(a => days.All(b => a == b || (((int)b - (int)a + 7) % 7) * 24 >= hours));

    private static Problem Wrong(string path, string message) => new("PLB-PROG-RULES", $"{Folder}{path}", message);
}
