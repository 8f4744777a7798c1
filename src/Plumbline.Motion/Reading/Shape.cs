using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.Motion.Reading;

/// <summary>What JSON a C# type asks for.</summary>
/// <remarks>A closed hierarchy; made once for each type.</remarks>
internal abstract record Shape
{
    private Shape() { }

    /// <summary>A text, number, truth value, date, time or length.</summary>
    public sealed record Leaf(string Expected, Func<JsonElement, object?> Read) : Shape;

    /// <summary>One of a list of words.</summary>
    public sealed record Choice(IReadOnlyDictionary<string, object> Values) : Shape;

    /// <summary><c>[min, max]</c>.</summary>
    public sealed record Ends(Type Item, Func<object, object, object> Make) : Shape;

    /// <summary>A list.</summary>
    public sealed record List(Type Item, Func<Array, object> Make) : Shape;

    /// <summary>An object with free keys.</summary>
    public sealed record Map(Type Value, Func<List<KeyValuePair<string, object>>, object> Make) : Shape;

    /// <summary>An object whose keys are the type's members; <c>Make</c> calls the constructor, members without a parameter are set after it.</summary>
    public sealed record Record(ImmutableArray<Member> Members, IReadOnlyDictionary<string, int> ByName, Func<object?[], object> Make) : Shape;

    /// <summary>A type that has a converter of its own.</summary>
    public sealed record Foreign(Type Type) : Shape;

    /// <summary>A key of an object.</summary>
    /// <param name="Name">The key.</param>
    /// <param name="Type">The value's type.</param>
    /// <param name="Required">Whether it must be given.</param>
    /// <param name="Set">Sets it on what was made; none for what the constructor takes.</param>
    /// <param name="Parameter">The constructor's parameter, or -1.</param>
    public sealed record Member(string Name, Type Type, bool Required, Action<object, object?>? Set, int Parameter);

    private static readonly Dictionary<Type, Leaf> Leaves = new()
    {
        [typeof(string)] = new("a text in quotes", e => e.ValueKind == JsonValueKind.String ? e.GetString() : null),
        [typeof(int)] = new("a whole number", e => e.ValueKind == JsonValueKind.Number && e.TryGetInt32(out var n) ? n : null),
        [typeof(double)] = new("a number", e => e.ValueKind == JsonValueKind.Number && e.TryGetDouble(out var n) && double.IsFinite(n) ? n : null),
        [typeof(bool)] = new("true or false", e => e.ValueKind is JsonValueKind.True or JsonValueKind.False ? e.GetBoolean() : null),
        [typeof(Guid)] = new("an id as \"01890a5d-ac96-774b-bcce-b302099a8057\"", e => e.ValueKind == JsonValueKind.String && e.TryGetGuid(out var id) ? id : null),
        [typeof(DateOnly)] = new("a date as \"2026-03-14\"", e => e.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(e.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null),
        // Rounded, for TimeSpan.FromSeconds cuts: 4.35 would come back as 4.3499999.
        [typeof(TimeSpan)] = new("a number of seconds between 0 and 604800 (a week)", e => e.ValueKind == JsonValueKind.Number && e.TryGetDouble(out var s) && s is >= 0 and <= 604_800 ? TimeSpan.FromTicks((long)Math.Round(s * TimeSpan.TicksPerSecond)) : null),
        [typeof(Length)] = new("a number of metres between 0 and 1000000", e => e.ValueKind == JsonValueKind.Number && e.TryGetDouble(out var m) && m is >= 0 and <= 1_000_000 ? Length.FromMetres(m) : null),
    };

    /// <summary>The shape of a type.</summary>
    public static Shape Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Leaves.TryGetValue(type, out var leaf)) return leaf;
        if (type.IsEnum) return new Choice(Enum.GetNames(type).ToDictionary(JsonNamingPolicy.KebabCaseLower.ConvertName, name => Enum.Parse(type, name)));
        if (type.IsGenericType)
        {
            var open = type.GetGenericTypeDefinition();
            var arguments = type.GetGenericArguments();
            if (open == typeof(Range<>)) return new Ends(arguments[0], (min, max) => Activator.CreateInstance(type, min, max)!);
            if (open == typeof(Seq<>))
            {
                var make = typeof(Seq).GetMethod(nameof(Seq.OfArray), BindingFlags.Static | BindingFlags.Public)!.MakeGenericMethod(arguments);
                return new List(arguments[0], items => make.Invoke(null, [items])!);
            }

            var maker = open == typeof(ImmutableSortedDictionary<,>) ? nameof(Sorted) : open == typeof(IReadOnlyDictionary<,>) ? nameof(Keyed) : null;
            if (maker is not null && arguments[0] == typeof(string))
            {
                var make = typeof(Shape).GetMethod(maker, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(arguments[1]);
                return new Map(arguments[1], entries => make.Invoke(null, [entries])!);
            }
        }

        return type.IsDefined(typeof(JsonConverterAttribute)) || type.IsAbstract || type.IsPrimitive || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true
            ? new Foreign(type)
            : OfRecord(type);
    }

    private static Record OfRecord(Type type)
    {
        var constructor = type.GetConstructors().OrderBy(c => c.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        var members = new List<Member>();
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.IsDefined(typeof(JsonIgnoreAttribute)) || property.SetMethod is null || property.Name == "EqualityContract") continue;
            var parameter = Array.FindIndex(parameters, p => p.Name == property.Name);
            var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
            var required = parameter >= 0 ? !parameters[parameter].HasDefaultValue : property.IsDefined(typeof(RequiredMemberAttribute));
            members.Add(new(name, property.PropertyType, required, parameter >= 0 ? null : SetterOf(property), parameter));
        }

        var all = members.ToImmutableArray();
        var unsaid = parameters.Select(p => p.HasDefaultValue ? p.DefaultValue : null).ToArray();
        return new(all, all.Select((m, i) => (m.Name, i)).ToDictionary(p => p.Name, p => p.i), values =>
        {
            var arguments = unsaid.ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                if (all[i].Parameter >= 0 && values[i] is { } value) arguments[all[i].Parameter] = value;
            }

            return parameters.Length == 0 ? Activator.CreateInstance(type)! : constructor.Invoke(arguments);
        });
    }

    // A property without rules of its own is set through its field: calling hundreds of setters by reflection would compile each of them, and a stub for it, in every new process.
    private static Action<object, object?> SetterOf(PropertyInfo property) =>
        property.SetMethod!.IsDefined(typeof(CompilerGeneratedAttribute)) && property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is { } field
            ? field.SetValue
            : property.SetValue;

    private static ImmutableSortedDictionary<string, T> Sorted<T>(List<KeyValuePair<string, object>> entries)
    {
        var sorted = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in entries) sorted[key] = (T)value;
        return sorted.ToImmutable();
    }

    private static Dictionary<string, T> Keyed<T>(List<KeyValuePair<string, object>> entries)
    {
        var keyed = new Dictionary<string, T>(entries.Count, StringComparer.Ordinal);
        foreach (var (key, value) in entries) keyed[key] = (T)value;
        return keyed;
    }
}
