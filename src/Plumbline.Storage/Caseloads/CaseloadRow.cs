using Plumbline.Storage.Journals;

namespace Plumbline.Storage.Caseloads;

/// <summary>What an episode asks for on a day, as it was worked out.</summary>
/// <param name="Stream">The episode.</param>
/// <param name="Version">The version that it was worked out from.</param>
/// <param name="Day">The person's day for which it holds.</param>
/// <param name="IsOpen">Whether somebody has to look at it at all; an episode that ended is closed.</param>
/// <param name="Rank">How soon: the greater, the sooner.</param>
/// <param name="Summary">What is shown of it, as JSON.</param>
public sealed record CaseloadRow(StreamId Stream, long Version, DateOnly Day, bool IsOpen, int Rank, string Summary);

/// <summary>A row with the person it is about.</summary>
/// <param name="Row">The row; null for somebody with whom nothing has happened yet.</param>
/// <param name="Person">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="TimeZone">Where the person's day begins.</param>
/// <param name="Unseen">How many messages of the person nobody has seen.</param>
public sealed record CaseloadEntry(CaseloadRow? Row, PersonId Person, string Name, string TimeZone, int Unseen);
