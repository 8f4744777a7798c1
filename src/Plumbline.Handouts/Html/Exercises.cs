using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Wordings;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Html;

/// <summary>The exercises, each on a card that no page break splits.</summary>
internal static class Exercises
{
    public static Markup Of(Handout handout, IReadOnlyDictionary<string, HandoutPicture> pictures)
    {
        var labels = handout.Words.Exercises;
        return Piece.Section("exercises", "exercises", labels.Heading, Markup.Of($"""
            <div class="stops"><h3>{labels.StopHeading}</h3><div class="columns">{handout.StopRules.Select(Stops)}</div></div>
            {handout.Exercises.Select(e => Card(e, labels, pictures.GetValueOrDefault(e.Id)))}
            """));
    }

    private static Markup Stops(Signs signs) => Markup.Of($"""
        <div class="stop"><h4>{signs.Lead}</h4>{Piece.List(signs.Items)}{(signs.Then is { } then ? Markup.Of($"""<p class="then">{then}</p>""") : Markup.None)}</div>
        """);

    private static Markup Card(ExercisePage exercise, ExerciseLabels labels, HandoutPicture? picture) => Markup.Of($"""
        <article class="exercise" aria-labelledby="exercise-{exercise.Number}">
        <header><span class="number" aria-hidden="true">{exercise.Number}</span><div><h3 id="exercise-{exercise.Number}">{Piece.Heard($"{exercise.Number}. ")}{exercise.Name}</h3><p class="purpose">{exercise.Purpose}</p></div></header>
        <div class="dose"><p class="amount">{exercise.Dose}</p><p class="days">{exercise.Days}</p>{FilledIn(exercise)}</div>
        <div class="how">
        <div class="start"><figure class="slot" id="figure-{exercise.Id}">{Seen(picture, Fill.In(labels.Picture, ("position", exercise.Position)))}<figcaption>{Piece.Heard($"{labels.Start}: ")}{exercise.Position}</figcaption></figure>
        <p class="things"><b>{labels.Things}</b> {exercise.Things}</p></div>
        <div class="steps"><h4>{labels.Steps}</h4><ol>{exercise.Steps.Select(s => Markup.Of($"<li>{s}</li>"))}</ol></div>
        </div>
        <div class="more">
        <div><h4>{labels.Breathing}</h4>{Breathing(exercise.Breathing)}<h4>{labels.Feel}</h4><p>{exercise.Feel}</p></div>
        {Part(labels.Mistakes, exercise.Mistakes, "well")}{Part(labels.StopWhen, exercise.StopWhen, "halt")}{Part(labels.Cautions, exercise.Cautions, "care")}
        </div>
        </article>
        """);

    // The picture itself, inside the file: a handout loads nothing. Without one, room to draw it.
    private static Markup Seen(HandoutPicture? picture, string told) => picture is null
        ? Markup.Of($"""<div class="frame" role="img" aria-label="{told}"></div>""")
        : Markup.Of($"""<img class="picture" alt="{picture.Alt}" src="data:image/png;base64,{Convert.ToBase64String(picture.Png)}">""");

    private static Markup FilledIn(ExercisePage exercise) => exercise.FilledIn is { } parts ? Markup.Of($"""<p class="filled">{parts}</p>""") : Markup.None;

    private static Markup Breathing(Seq<BreathLine> lines) => Markup.Of($"""
        <ul class="breath">{lines.Select(l => l.Phase.Length == 0 ? Markup.Of($"<li>{l.Breath}</li>") : Markup.Of($"<li>{l.Phase}: <b>{l.Breath}</b></li>"))}</ul>
        """);

    private static Markup Part(string heading, Seq<string> items, string kind) =>
        items.Count == 0 ? Markup.None : Markup.Of($"""<div class="{kind}"><h4>{heading}</h4>{Piece.List(items)}</div>""");
}
