using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Bodies;

/// <summary>The tables of <c>catalogue/bodies/</c>, checked: everything that a body needs is there.</summary>
/// <param name="Proportions">Lengths and places.</param>
/// <param name="Segments">Masses and centres of mass.</param>
/// <param name="Ranges">Joint ranges.</param>
public sealed record BodyTables(Proportions Proportions, SegmentFile Segments, RangeFile Ranges)
{
    internal static readonly string[] LengthIds =
    [
        "ankle-height", "knee-height", "hip-height", "shoulder-height", "upper-arm", "forearm", "hand",
        "ankle-behind-knee", "finger-joint-below-wrist", "toe-joint-before-ankle", "toe-joint-height", "heel-behind-ankle", "foot-length",
    ];

    internal static readonly string[] PlaceIds = ["l5-s1", "l3", "t12-l1", "t7", "c7", "c0", "sternoclavicular", "vertex", "xiphion", "omphalion"];

    /// <summary>Reads the three files.</summary>
    /// <param name="proportions">Text of <c>bodies/proportions.json</c>.</param>
    /// <param name="segments">Text of <c>bodies/segments.json</c>.</param>
    /// <param name="ranges">Text of <c>bodies/ranges.json</c>.</param>
    /// <remarks>Codes: <c>PLB-BODY-MISSING</c> a length, place, segment or range that a body needs is not there; <c>PLB-BODY-PLACE</c> a place that is not three numbers.</remarks>
    public static Read<BodyTables> Read(string proportions, string segments, string ranges) =>
        StrictJson.Read<Proportions>("bodies/proportions.json", proportions).Then(p =>
            StrictJson.Read<SegmentFile>("bodies/segments.json", segments).Then(s =>
                StrictJson.Read<RangeFile>("bodies/ranges.json", ranges).Then(r =>
                {
                    var tables = new BodyTables(p, s, r);
                    return Reading.Read.From(() => tables, [.. tables.Problems()]);
                })));

    private IEnumerable<Problem> Problems()
    {
        foreach (var id in LengthIds.Where(id => Proportions.Lengths.Count(l => l.Id == id) != 1))
            yield return new("PLB-BODY-MISSING", "bodies/proportions.json: $.lengths", $"A body needs the length \"{id}\" exactly once. Add it, or take out the doubled row.");
        foreach (var id in PlaceIds.Where(id => Proportions.Places.Count(l => l.Id == id) != 1))
            yield return new("PLB-BODY-MISSING", "bodies/proportions.json: $.places", $"A body needs the place \"{id}\" exactly once. Add it, or take out the doubled row.");
        foreach (var place in Proportions.Places.Where(p => p.AtOfStature.Count != 3))
            yield return new("PLB-BODY-PLACE", $"bodies/proportions.json: {place.Id}", "A place has three numbers: left, up, forward. Correct it.");
        foreach (var sex in Enum.GetValues<Sex>())
        {
            foreach (var id in new[] { "hip", "shoulder" }.Where(id => Proportions.Breadths.Count(b => b.Id == id && b.Sex == sex) != 1))
                yield return new("PLB-BODY-MISSING", "bodies/proportions.json: $.breadths", $"A body needs the breadth \"{id}\" exactly once for {sex}. Add it, or take out the doubled row.");
            foreach (var segment in Body.SegmentIds.Where(id => Segments.Segments.Count(r => r.Segment == id && r.Sex == sex && r.Use == SegmentUse.Part) != 1))
                yield return new("PLB-BODY-MISSING", "bodies/segments.json: $.segments", $"A body needs the part \"{segment}\" exactly once for {sex}. Add it, or take out the doubled row.");
            foreach (var motion in Enum.GetValues<JointMotion>())
            {
                for (var age = 20; age <= 90; age++)
                {
                    if (Rows(motion, sex, age).Count() == 1) continue;
                    yield return new("PLB-BODY-MISSING", "bodies/ranges.json: $.ranges", $"The range of {motion} at {age} years for {sex} must stand there exactly once. Add it, or take out what overlaps.");
                    break;
                }
            }
        }
    }

    /// <summary>The ages at which a joint range changes, as bands from the youngest to the oldest.</summary>
    public IReadOnlyList<Range<int>> AgeBands
    {
        get
        {
            var (begins, oldest) = (Ranges.Ranges.Select(r => r.Ages.Min).Distinct().Order().ToList(), Ranges.Ranges.Max(r => r.Ages.Max));
            return [.. begins.Select((from, i) => new Range<int>(from, i + 1 < begins.Count ? begins[i + 1] - 1 : oldest))];
        }
    }

    internal IEnumerable<RangeRow> Rows(JointMotion motion, Sex sex, int age) =>
        Ranges.Ranges.Where(r => r.Motion == motion && (r.Sex ?? sex) == sex && r.Ages.Contains(age));
}
