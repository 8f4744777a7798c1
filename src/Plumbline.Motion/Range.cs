namespace Plumbline.Motion;

/// <summary>From a least to a greatest value, both included.</summary>
/// <typeparam name="T">An ordered value.</typeparam>
public readonly record struct Range<T> where T : struct, IComparable<T>
{
    /// <summary>A range of which both ends are known.</summary>
    /// <exception cref="ArgumentException">The least value is above the greatest.</exception>
    public Range(T min, T max)
    {
        if (min.CompareTo(max) > 0) throw new ArgumentException($"A range needs min not above max, got {min} and {max}.");
        Min = min;
        Max = max;
    }

    /// <summary>The least value, included.</summary>
    public T Min { get; }

    /// <summary>The greatest value, included.</summary>
    public T Max { get; }

    /// <summary>Whether both ends are the same.</summary>
    public bool IsSingle => Min.CompareTo(Max) == 0;

    /// <summary>Whether the value lies inside, ends included.</summary>
    public bool Contains(T value) => Min.CompareTo(value) <= 0 && value.CompareTo(Max) <= 0;

    /// <summary>A range of one value.</summary>
    public static implicit operator Range<T>(T value) => new(value, value);

    /// <summary>One value, or both ends with a dash.</summary>
    public override string ToString() => IsSingle ? $"{Min}" : $"{Min}-{Max}";
}
