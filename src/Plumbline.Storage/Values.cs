using System.Collections.Concurrent;
using System.Reflection;

namespace Plumbline.Storage;

/// <summary>The values of a statement by name.</summary>
internal static class Values
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>The values that an object names by its properties, or that were named one by one.</summary>
    public static IEnumerable<(string Name, object? Value)> Of(object? values) => values switch
    {
        null => [],
        IReadOnlyDictionary<string, object?> named => named.Select(v => (v.Key, v.Value)),
        _ => Properties.GetOrAdd(values.GetType(), t => t.GetProperties()).Select(p => (p.Name, p.GetValue(values))),
    };
}
