using System.Security.Cryptography;
using System.Text;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Figures.AltText;
using Plumbline.Figures.Muscles;
using Plumbline.Figures.Png;
using Plumbline.Figures.Stills;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;
using Plumbline.Workshop.Files;

namespace Plumbline.Workshop.Pictures;

/// <summary>Everything that pictures are made from: the catalogue, the tables of bodies, the postures, the muscles' places.</summary>
public sealed class Studio
{
    private const string MuscleFile = "bodies/muscle-lines.json";
    private const string PostureFileName = "bodies/postures.json";

    // A hold is drawn like a rest: how long it lasts makes no picture.
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongHold = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, string> texts;
    private readonly Dictionary<Physique, BodyShape> shapes = [];
    private readonly BodyTables tables;
    private readonly PostureFile postures;

    private Studio(Dictionary<string, string> texts, Catalogue world, BodyTables tables, PostureFile postures, MuscleLineFile muscles, AltTextWords words) =>
        (this.texts, World, this.tables, this.postures, Muscles, Words) = (texts, world, tables, postures, muscles, words);

    /// <summary>The exercises.</summary>
    public Catalogue World { get; }

    /// <summary>Where muscles lie.</summary>
    public MuscleLineFile Muscles { get; }

    /// <summary>The words of alternative texts.</summary>
    public AltTextWords Words { get; }

    /// <summary>Sets it up from the files of the catalogue.</summary>
    public static Read<Studio> Of(IReadOnlyList<CatalogueFile> files) => CatalogueReader.Read(files).Then(world => Of(files, world));

    /// <summary>Sets it up for a catalogue that was read already.</summary>
    public static Read<Studio> Of(IReadOnlyList<CatalogueFile> files, Catalogue world)
    {
        var texts = files.ToDictionary(f => f.Path, f => f.Text);
        string Text(string path) => texts.GetValueOrDefault(path, "");
        return BodyTables.Read(Text("bodies/proportions.json"), Text("bodies/segments.json"), Text("bodies/ranges.json")).Then(tables =>
            StrictJson.Read<PostureFile>(PostureFileName, Text(PostureFileName)).Then(postures =>
                StrictJson.Read<MuscleLineFile>(MuscleFile, Text(MuscleFile)).Then(muscles =>
                    AltTextWords.Read(FigureFiles.AltTextPath, Text(FigureFiles.AltTextPath)).Then<Studio>(words =>
                        new Studio(texts, world, tables, postures, muscles, words)))));
    }

    /// <summary>A movement made by a body.</summary>
    public Read<Clip> Clip(CatalogueExercise exercise, Physique physique, TimeSpan? hold = null)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return ClipCompiler.Compile(exercise.Movement, postures, ShapeOf(physique), hold ?? Hold);
    }

    /// <summary>A movement in words, for those who do not see its picture.</summary>
    public Read<string> AltText(CatalogueExercise exercise, Physique physique) => Clip(exercise, physique).Then<string>(clip => Figures.AltText.AltText.Of(clip, Words));

    /// <summary>A picture as PNG.</summary>
    public Read<byte[]> Still(CatalogueExercise exercise, Physique physique, StillOptions options) =>
        Picture(exercise, physique, options).Then<byte[]>(picture => PngWriter.Write(options.Shades < 256 ? picture.InShades(options.Shades) : picture));

    /// <summary>A picture.</summary>
    public Read<Picture> Picture(CatalogueExercise exercise, Physique physique, StillOptions options)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return Clip(exercise, physique).Then<Picture>(clip => Figures.Stills.Still.Draw(clip, Wanted(exercise, options), Muscles, Targets(exercise)));
    }

    /// <summary>The same, from the cache when it was drawn before.</summary>
    public Read<byte[]> Kept(CatalogueExercise exercise, Physique physique, StillOptions options)
    {
        Read<byte[]> Draw() => Still(exercise, physique, options);
        return PictureCache.OfUser() is { } cache ? cache.Get($"{KeyOf(exercise, physique, options)}.png", Draw) : Draw();
    }

    /// <summary>How a movement starts, and what moves, in words; from the cache when it was told before. The second is empty when nothing moves.</summary>
    public Read<(string Start, string Movement)> KeptWords(CatalogueExercise exercise, Physique physique)
    {
        Read<byte[]> Tell() => Clip(exercise, physique).Then<byte[]>(clip => Figures.AltText.AltText.Parts(clip, Words) is var (start, movement) ? Encoding.UTF8.GetBytes($"{start}\n{movement}") : []);
        var words = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texts[FigureFiles.AltTextPath])))[..8];
        var told = PictureCache.OfUser() is { } cache ? cache.Get($"{KeyOf(exercise, physique, new())}-{words}.txt", Tell) : Tell();
        return told.Then<(string, string)>(bytes => Encoding.UTF8.GetString(bytes).Split('\n') is [var start, var movement] ? (start, movement) : ("", ""));
    }

    /// <summary>What everything that goes into a picture adds up to: the same key, the same picture.</summary>
    public string KeyOf(CatalogueExercise exercise, Physique physique, StillOptions options)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }

        // The program counts as well: another renderer, another picture.
        Add(typeof(Still).Module.ModuleVersionId.ToString());
        Add(typeof(Clip).Module.ModuleVersionId.ToString());
        foreach (var path in texts.Keys.Where(p => p.StartsWith("bodies/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)) Add(texts[path]);
        Add(texts[$"exercises/{exercise.Id}/movement.json"]);
        foreach (var target in Targets(exercise)) Add(target.ToString());
        Add(physique.ToString());
        Add(Wanted(exercise, options).ToString());
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    /// <summary>The muscles that a picture shows: those that do the work, those that are stretched, and what its movement has tinted too, on the side where they are.</summary>
    public static IReadOnlyList<Target> Targets(CatalogueExercise exercise)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        var (shown, too) = (exercise.Movement.Poses?.Side ?? ShownSide.Both, exercise.Movement.Poses?.TintedToo ?? []);
        return [.. exercise.Facts.Muscles.Where(m => m.Role is Role.Prime or Role.Stretched || too.Contains(m.Muscle)).Select(m => new Target(m.Muscle, m.Role == Role.Stretched ? MuscleShow.Stretched : MuscleShow.Trained, SideOf(m.Side, shown)))];
    }

    private static ShownSide SideOf(WorkingSide side, ShownSide shown) => (side, shown) switch
    {
        (WorkingSide.Working, _) => shown,
        (WorkingSide.Other, ShownSide.Left) => ShownSide.Right,
        (WorkingSide.Other, ShownSide.Right) => ShownSide.Left,
        (WorkingSide.Other or WorkingSide.Both, _) => ShownSide.Both,
    };

    // Staying is the exercise: a rest, or a hold that is long enough to count through. Source: d-plumbline.
    private static StillOptions Wanted(CatalogueExercise exercise, StillOptions options) => options with
    {
        IsKept = (exercise.Movement.IsSteady && exercise.Movement.Poses?.Cycle is null) || exercise.Facts.Doses.First(d => d.Default).Stated.Hold?.Min >= LongHold,
    };

    internal BodyShape ShapeOf(Physique physique)
    {
        lock (shapes) return shapes.TryGetValue(physique, out var shape) ? shape : shapes[physique] = BodyShape.Of(Body.Of(physique, tables));
    }
}
