using Plumbline.Exercises.Catalogues;
using Plumbline.Figures.Stills;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Pictures;

namespace Plumbline.Server.Features;

/// <summary>The catalogue to look things up in: exercises with their pictures and movements, protocols.</summary>
/// <remarks>The address of a picture holds the key of everything that it is made from, so a browser may keep it for a year.</remarks>
internal static class Library
{
    private const int Width = 600;
    private const int SmallWidth = 240;
    private const string Small = "small";
    private const string Glb = "model/gltf-binary";
    private const string Forever = "private, max-age=31536000, immutable";
    private static readonly AccessRole[] Everybody = [.. Rules.Readers, AccessRole.Patient];

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/exercises", All).For(Everybody).WithName("exercises");
        routes.MapGet("/exercises/{exercise}", One).For(Everybody).WithName("exercise");
        routes.MapGet("/figures/{exercise}/{picture}.png", Picture).For(Everybody).Produces(StatusCodes.Status200OK, contentType: "image/png").WithName("picture");
        routes.MapGet("/figures/{exercise}/{key}.glb", Movement).For(Everybody).Produces(StatusCodes.Status200OK, contentType: Glb).WithName("movement");
        routes.MapGet("/figures/body/{key}.glb", Body).For(Everybody).Produces(StatusCodes.Status200OK, contentType: Glb).WithName("body");
        routes.MapGet("/protocols", Protocols).For(Rules.Readers).WithName("protocols");
        routes.MapGet("/protocols/{protocol}", Protocol).For(Rules.Readers).WithName("protocol");
    }

    private static IResult All(Workbench bench, string? text = null, string? position = null, string? muscle = null, string? bias = null, string? equipment = null, int? load = null)
    {
        var filter = new ExerciseFilter(text, position, muscle, bias, equipment, load);
        List<Problem> problems = [.. filter.Problems(bench.Practice.Catalogue.Words)];
        return problems.Count > 0 ? Answers.Problems(StatusCodes.Status422UnprocessableEntity, problems) : Answers.Of(new
        {
            version = bench.Practice.Catalogue.Version.Version,
            body = BodyAddress(bench),
            exercises = bench.Practice.Catalogue.Exercises.Where(filter.Fits).Select(e => new { id = e.Id, name = e.Name, position = e.Facts.Position, load_class = e.Facts.Load.Class, access = e.Facts.Access, pictures = Pictures(e, bench) }),
        });
    }

    private static IResult One(string exercise, Workbench bench) => bench.Practice.Catalogue.ById.TryGetValue(exercise, out var found)
        ? Answers.Of(new { id = found.Id, facts = found.Facts, words = found.Words, movement = found.Movement, pictures = Pictures(found, bench) })
        : Answers.NotFound();

    private static async Task<IResult> Picture(HttpContext context, string exercise, string picture, Workbench bench, DrawingRoom room)
    {
        if (picture.Split('-') is not [var key, var moment, var style, .. var size] || size is not ([] or [Small]) || !bench.Practice.Catalogue.ById.TryGetValue(exercise, out var found) || found.Movement.Poses is null
            || JsonNames.Find<Moment>(moment) is not { } at || JsonNames.Find<Style>(style) is not { } drawn) return Answers.NotFound();
        var options = new StillOptions { Width = size is [Small] ? SmallWidth : Width, Moment = at, Style = drawn };
        if (bench.Studio.KeyOf(found, Physique.Woman, options) != key) return Answers.NotFound();
        return Kept(context, "image/png", await room.Make(() => bench.Studio.Kept(found, Physique.Woman, options), context.RequestAborted));
    }

    private static async Task<IResult> Movement(HttpContext context, string exercise, string key, Workbench bench, Animations animations, DrawingRoom room) =>
        bench.Practice.Catalogue.ById.TryGetValue(exercise, out var found) && found.Movement.Poses is not null && KeyOf(found, bench) == key
            ? Kept(context, Glb, await room.Make(() => animations.Clip(found, Physique.Woman).Then<byte[]>(clip => Animations.Movement(found, clip)), context.RequestAborted))
            : Answers.NotFound();

    // The body is the same in every exercise; the first one's stands for it.
    private static async Task<IResult> Body(HttpContext context, string key, Workbench bench, Animations animations, DrawingRoom room) => KeyOf(First(bench), bench) == key
        ? Kept(context, Glb, await room.Make<byte[]>(() => animations.Body(Physique.Woman, new StillOptions().Skin), context.RequestAborted))
        : Answers.NotFound();

    private static IResult Protocols(Practice practice) => Answers.Of(new
    {
        protocols = practice.Programmes.Protocols.Select(p => new { id = p.Id, title = p.Title, weeks = p.Weeks, phases = p.Steps.Count, is_shell = p.Shell is not null, access = p.Access }),
    });

    private static IResult Protocol(string protocol, Practice practice) =>
        practice.Programmes.Protocols.FirstOrDefault(p => p.Id == protocol) is { } found ? Answers.Of(found) : Answers.NotFound();

    private static object? Pictures(CatalogueExercise exercise, Workbench bench) => exercise.Movement.Poses is null ? null : new
    {
        start = AddressOf(exercise, Moment.Start, bench),
        end = AddressOf(exercise, Moment.End, bench),
        both = AddressOf(exercise, Moment.Both, bench),
        small = AddressOf(exercise, Moment.End, bench, SmallWidth, $"-{Small}"),
        movement = $"/api/v1/figures/{exercise.Id}/{KeyOf(exercise, bench)}.glb",
        body = BodyAddress(bench),
    };

    private static string BodyAddress(Workbench bench) => $"/api/v1/figures/body/{KeyOf(First(bench), bench)}.glb";

    private static string AddressOf(CatalogueExercise exercise, Moment moment, Workbench bench, int width = Width, string size = "") =>
        $"/api/v1/figures/{exercise.Id}/{bench.Studio.KeyOf(exercise, Physique.Woman, new() { Width = width, Moment = moment })}-{JsonNames.Of(moment)}-{JsonNames.Of(Style.Toon)}{size}.png";

    private static string KeyOf(CatalogueExercise exercise, Workbench bench) => bench.Studio.KeyOf(exercise, Physique.Woman, new());

    private static CatalogueExercise First(Workbench bench) => bench.Practice.Catalogue.Exercises.First(e => e.Movement.Poses is not null);

    private static IResult Kept(HttpContext context, string type, Read<byte[]> made)
    {
        if (made is not Read<byte[]>.Success { Value: var bytes }) return Answers.Refused(made);
        context.Response.Headers.CacheControl = Forever;
        return Results.File(bytes, type);
    }
}
