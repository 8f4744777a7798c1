using System.Collections.Concurrent;
using System.Reflection;
using Dapper;

namespace Plumbline.Storage.Postgres;

/// <summary>The values of a statement by name.</summary>
internal static class PostgresValues
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>The values that an object names by its properties, or that were named one by one.</summary>
    public static IEnumerable<(string Name, object? Value)> Of(object? values) => values switch
    {
        null => [],
        DynamicParameters named => named.ParameterNames.Select(name => (name, named.Get<object?>(name))),
        _ => Properties.GetOrAdd(values.GetType(), t => t.GetProperties()).Select(p => (p.Name, p.GetValue(values))),
    };
}
