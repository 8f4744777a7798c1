using System.CommandLine;
using Plumbline.Cli.Shell;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline learn [TOPIC]</c>: lists the articles, or shows one.</summary>
public static class LearnCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var topic = new Argument<string?>("topic") { Arity = ArgumentArity.ZeroOrOne, Description = "An article's id, a word of the glossary, or \"glossary\"." };
        var command = new Command("learn", "Read about the back, exercise and this programme.") { topic };
        command.SetAction(parsed => terminal.With(World.Catalogue(), world => Show(terminal, world, parsed.GetValue(topic))));
        return command;
    }

    private static int Show(Terminal terminal, Catalogue world, string? topic)
    {
        if (topic is null)
        {
            foreach (var article in world.Articles) terminal.Output.WriteLine($"{article.Facts.Id,-26} {article.Words.Title}");
            terminal.Output.WriteLine($"{"glossary",-26} {world.Glossary.Terms.Count} words of the field");
            return Program.Done;
        }

        if (topic == "glossary")
        {
            foreach (var term in world.Glossary.Terms) terminal.Output.WriteLine($"{term.Term}: {term.Meaning}");
            return Program.Done;
        }

        if (world.Articles.FirstOrDefault(a => a.Facts.Id == topic) is { } found)
        {
            terminal.Output.WriteLine(ArticleText.Of(found));
            return Program.Done;
        }

        if (world.Glossary.Terms.FirstOrDefault(t => string.Equals(t.Term, topic, StringComparison.OrdinalIgnoreCase)) is { } word)
        {
            terminal.Output.WriteLine($"{word.Term}: {word.Meaning}");
            return Program.Done;
        }

        var near = Nearest.Of(topic, world.Articles.Select(a => a.Facts.Id).Concat(world.Glossary.Terms.Select(t => t.Term)));
        return terminal.Refuse([new("PLB-LEARN-UNKNOWN", topic, $"There is no such article or word. {(near is null ? "Run `plumbline learn` for the list." : $"Did you mean \"{near}\"?")}")]);
    }
}
