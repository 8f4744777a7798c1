using System.Globalization;
using System.Text.Json.Nodes;

namespace Plumbline.Server.Pages.Living;

/// <summary>An exercise of a session as it is shown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Position">Its position, in words.</param>
/// <param name="Amount">How much.</param>
/// <param name="Pictures">Addresses of its pictures and its movement; null when there are none.</param>
/// <param name="Mind">What to mind.</param>
public sealed record ShownExercise(string Id, string Name, string Position, string Amount, ShownPictures? Pictures, IReadOnlyList<string> Mind)
{
    /// <summary>How much, and in which position where the name does not say it already.</summary>
    public string Told => IsNamed ? Amount : $"{Amount}, {Position}";

    /// <summary>Whether the name says the position.</summary>
    public bool IsNamed => Name.Equals(Position, StringComparison.OrdinalIgnoreCase);

    /// <summary>The exercises of a script.</summary>
    public static async Task<IReadOnlyList<ShownExercise>> Of(HttpContext context, JsonNode? script)
    {
        List<ShownExercise> shown = [];
        foreach (var item in script?["items"]?.AsArray() ?? [])
        {
            var id = item.Text("exercise");
            var found = (await Api.Call(context, "exercise", null, ("exercise", id))).Json;
            var pictures = found?["pictures"] is { } p ? new ShownPictures(p.Text("small"), p.Text("start"), p.Text("end"), p.Text("movement"), p.Text("body"), found["movement"]!["poses"].Text("side")) : null;
            shown.Add(new(id, item.Text("name"), item.Text("position"), AmountOf(item!), pictures, [.. item!["cautions"].Texts().Concat(item["stop_when"].Texts())]));
        }

        return shown;
    }

    private static string AmountOf(JsonNode item) => (item["sets"]!.GetValue<int>(), item["repetitions"]!.GetValue<int>()) switch
    {
        (_, 0) => Minutes(item["to_ms"]!.GetValue<int>() - item["work_from_ms"]!.GetValue<int>()),
        (1, 1) => Words.English["session.once"],
        (1, var times) => Words.English.Of("session.times", times),
        var (sets, times) => Words.English.Of("session.sets", sets, times),
    } + (item["sides"]!.GetValue<string>() == "both" ? "" : " " + Words.English["session.each_side"]);

    private static string Minutes(int ms) => Words.English.Of("session.minutes", (ms / 60_000.0).ToString("0.#", CultureInfo.InvariantCulture));
}

/// <summary>Addresses of an exercise's pictures, each with the key of its content.</summary>
/// <param name="Small">Where it leads, in small, for a list.</param>
/// <param name="Start">How it begins.</param>
/// <param name="End">Where it leads.</param>
/// <param name="Movement">The movement, for a body that moves.</param>
/// <param name="Body">The body that makes it.</param>
/// <param name="Side">The side that is drawn; the other is its mirror.</param>
public sealed record ShownPictures(string Small, string Start, string End, string Movement, string Body, string Side);
