using FsCheck;
using FsCheck.Fluent;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Tests.Kinematics;

namespace Plumbline.Motion.Tests.Bodies;

/// <summary>Bodies made from the tables of the catalogue.</summary>
public static class TheBodies
{
    public static BodyTables Tables { get; } = Read().Require();

    public static Body Woman { get; } = Body.Of(Physique.Woman, Tables);

    public static Body Man { get; } = Body.Of(Physique.Man, Tables);

    public static Gen<Physique> Somebody =>
        from sex in Gen.Elements(Sex.Female, Sex.Male)
        from stature in Some.Number(1.4, 2.1)
        from index in Some.Number(17, 40)
        from age in Gen.Choose(20, 90)
        select new Physique { Sex = sex, Stature = Length.FromMetres(stature), Mass = Mass.FromKilograms(index * stature * stature), Age = age };

    public static Read<BodyTables> Read(Func<string, string>? change = null) =>
        BodyTables.Read(CatalogueFolder.Text("bodies/proportions.json"), CatalogueFolder.Text("bodies/segments.json"), (change ?? (t => t))(CatalogueFolder.Text("bodies/ranges.json")));
}
