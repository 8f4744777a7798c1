using System.CommandLine;
using Plumbline.Care.Episodes;
using Plumbline.Care.Outcomes;
using Plumbline.Cli.Shell;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline story JOURNAL</c>: tells an episode week by week, for a clinician to read.</summary>
public static class StoryCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var journal = new Argument<string>("journal") { Description = "The journal of an episode, an event a line; - reads the standard input." };
        var command = new Command("story", "Tell an episode week by week: what was asked, what was answered, what followed and why.") { journal };
        command.SetAction(parsed => terminal.With(
            World.Files().Then(files => EpisodeWorld.Read(files).Then(world => OutcomeRules.Read(files).Then(outcomes =>
                EpisodeCommand.Journal(parsed.GetValue(journal)!).Then<string>(read => EpisodeStory.Of(read, world, outcomes, parsed.GetValue(journal)!))))),
            story =>
            {
                terminal.Output.Write(story);
                return Program.Done;
            }));
        return command;
    }
}
