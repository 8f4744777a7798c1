using Plumbline.Motion;
using Plumbline.Motion.Bodies;

namespace Plumbline.Figures.Stills;

/// <summary>The people that exercises are drawn with.</summary>
/// <remarks>Statures, masses and ages are our own choice. Source: d-plumbline.</remarks>
public static class ModelBodies
{
    /// <summary>All of them by name, the usual one first.</summary>
    public static IReadOnlyList<(string Name, Physique Physique)> All { get; } =
    [
        ("woman", Physique.Woman),
        ("man", Physique.Man),
        ("older-woman", Physique.Woman with { Stature = Length.FromMetres(1.62), Mass = Mass.FromKilograms(66), Age = 72 }),
        ("older-man", Physique.Man with { Stature = Length.FromMetres(1.73), Mass = Mass.FromKilograms(80), Age = 72 }),
        ("broad-woman", Physique.Woman with { Mass = Mass.FromKilograms(82) }),
        ("broad-man", Physique.Man with { Mass = Mass.FromKilograms(98) }),
    ];

    /// <summary>The physique of a name; none when there is no such body.</summary>
    public static Physique? Named(string name) => All.FirstOrDefault(b => b.Name == name).Physique;
}
