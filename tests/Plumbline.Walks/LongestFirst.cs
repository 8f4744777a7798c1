using Xunit.Abstractions;

[assembly: TestCollectionOrderer($"Plumbline.Walks.{nameof(Plumbline.Walks.LongestFirst)}", "Plumbline.Walks")]

namespace Plumbline.Walks;

/// <summary>Begins with the walk that takes as long as all the others, so that it goes on beside them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(c => c.DisplayName.EndsWith(nameof(EveryPageTests), StringComparison.Ordinal));
}
