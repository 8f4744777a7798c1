using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.Motion.Reading;

/// <summary>A list that is equal to another when its items are: what records hold instead of an array.</summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <remarks><c>default</c> is the empty list. Built with a collection expression: <c>Seq&lt;int&gt; s = [1, 2];</c></remarks>
[CollectionBuilder(typeof(Seq), nameof(Seq.From))]
[JsonConverter(typeof(SeqConverter))]
public readonly struct Seq<T> : IReadOnlyList<T>, IEquatable<Seq<T>>
{
    private readonly ImmutableArray<T> items;

    internal Seq(ImmutableArray<T> items) => this.items = items;

    private ImmutableArray<T> Items => items.IsDefault ? [] : items;

    /// <inheritdoc />
    public int Count => Items.Length;

    /// <inheritdoc />
    public T this[int index] => Items[index];

    /// <summary>The items as a span, for loops.</summary>
    public ReadOnlySpan<T> AsSpan() => Items.AsSpan();

    /// <summary>Whether an equal item is in it.</summary>
    public bool Contains(T item) => Items.Contains(item);

    /// <summary>Whether any item is also in the other list.</summary>
    public bool Meets(Seq<T> other)
    {
        foreach (var item in Items)
            if (other.Contains(item)) return true;
        return false;
    }

    /// <summary>Walks the items without anything on the heap.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    /// <summary>Equal when both hold equal items in the same order.</summary>
    public bool Equals(Seq<T> other) => items == other.items || AsSpan().SequenceEqual(other.AsSpan(), null);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Seq<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Equal when both hold equal items in the same order.</summary>
    public static bool operator ==(Seq<T> left, Seq<T> right) => left.Equals(right);

    /// <summary>Not equal.</summary>
    public static bool operator !=(Seq<T> left, Seq<T> right) => !left.Equals(right);

    /// <summary>The items in brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", Items)}]";
}

/// <summary>Builds <see cref="Seq{T}"/> values.</summary>
public static class Seq
{
    /// <summary>A list of these items; what collection expressions call.</summary>
    public static Seq<T> From<T>(ReadOnlySpan<T> items) => new([.. items]);

    /// <summary>These items as they are: whoever hands the array over keeps no hand on it.</summary>
    public static Seq<T> OfArray<T>(T[] items) => new(ImmutableCollectionsMarshal.AsImmutableArray(items));

    /// <summary>The items as a list with value equality.</summary>
    public static Seq<T> ToSeq<T>(this IEnumerable<T> items) => new([.. items]);
}

/// <summary>Writes a <see cref="Seq{T}"/> as a JSON array and reads it back.</summary>
public sealed class SeqConverter : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Seq<>);

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(OfItem<>).MakeGenericType(typeToConvert.GetGenericArguments()[0]))!;

    private sealed class OfItem<T> : JsonConverter<Seq<T>>
    {
        public override Seq<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<ImmutableArray<T>>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Seq<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value) JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }
}
