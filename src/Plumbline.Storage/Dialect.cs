namespace Plumbline.Storage;

/// <summary>What the two engines say differently; all other SQL is the same for both.</summary>
/// <param name="Name">The engine, and the folder of its scripts.</param>
/// <param name="Settled">A condition that leaves out rows which an older transaction, still open, could come before.</param>
/// <param name="IsAmongIds">A condition that an event's id is one of @ids.</param>
/// <param name="HoldPerson">Keeps other transactions off a person (@clinic, @person) until this one ends; null where there is one writer.</param>
/// <param name="HoldSchema">Keeps other nodes off the schema until the transaction ends; null where there is one writer.</param>
internal sealed record Dialect(string Name, string Settled, string IsAmongIds, string? HoldPerson, string? HoldSchema);
