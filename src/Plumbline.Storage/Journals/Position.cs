namespace Plumbline.Storage.Journals;

/// <summary>A place in the order of everything that a clinic stored. A reader keeps it and asks for what came after.</summary>
/// <remarks>
/// It is the number of the transaction, then the number of the row. A transaction is shown only when no older one is still open, so a late commit is never passed over.
/// Positions hold for one database; after a restore a reader starts anew.
/// </remarks>
/// <param name="Transaction">Number of the transaction; 0 where there is one writer.</param>
/// <param name="Row">Number of the row.</param>
public readonly record struct Position(long Transaction, long Row)
{
    /// <summary>Before everything.</summary>
    public static Position Start => default;
}
