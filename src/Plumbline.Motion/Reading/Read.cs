using System.Collections.Immutable;

namespace Plumbline.Motion.Reading;

/// <summary>What comes of reading something from outside: a value (perhaps with warnings), or every problem at once.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <remarks>A closed hierarchy: a switch names <see cref="Success"/> and <see cref="Failure"/> and nothing else.</remarks>
public abstract record Read<T>
{
    private Read() { }

    /// <summary>All problems found: of a success only warnings, of a failure at least one error.</summary>
    public abstract ImmutableArray<Problem> Problems { get; }

    /// <summary>The value could be read.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Warnings">What is worth knowing about it.</param>
    public sealed record Success(T Value, ImmutableArray<Problem> Warnings) : Read<T>
    {
        /// <inheritdoc />
        public override ImmutableArray<Problem> Problems => Warnings;
    }

    /// <summary>The value could not be read.</summary>
    /// <param name="Errors">Every problem found, in the order of the text.</param>
    public sealed record Failure(ImmutableArray<Problem> Errors) : Read<T>
    {
        /// <inheritdoc />
        public override ImmutableArray<Problem> Problems => Errors;
    }

    /// <summary>A success with this value and no warnings.</summary>
    public static implicit operator Read<T>(T value) => new Success(value, []);

    /// <summary>Goes on with the value when there is one; problems of both steps are kept.</summary>
    public Read<TNext> Then<TNext>(Func<T, Read<TNext>> next) => this switch
    {
        Success success => next(success.Value) switch
        {
            Read<TNext>.Success after => after with { Warnings = [.. success.Warnings, .. after.Warnings] },
            Read<TNext>.Failure after => new Read<TNext>.Failure([.. success.Warnings, .. after.Errors]),
        },
        Failure failure => new Read<TNext>.Failure(failure.Errors),
    };

    /// <summary>The value, for callers that have already handled problems.</summary>
    /// <exception cref="InvalidOperationException">There is no value; the message holds the problems.</exception>
    public T Require() => this switch
    {
        Success success => success.Value,
        Failure failure => throw new InvalidOperationException(string.Join('\n', failure.Errors)),
    };
}

/// <summary>Makes <see cref="Read{T}"/> values without naming the type.</summary>
public static class Read
{
    /// <summary>A failure with one problem.</summary>
    public static Read<T> Fail<T>(string code, string path, string message) => new Read<T>.Failure([new Problem(code, path, message)]);

    /// <summary>A value with its problems: a failure when any of them is an error.</summary>
    /// <param name="value">Asked for the value only when there is no error.</param>
    /// <param name="problems">Everything found.</param>
    public static Read<T> From<T>(Func<T> value, IReadOnlyCollection<Problem> problems) =>
        problems.Any(p => p.Severity == Severity.Error)
            ? new Read<T>.Failure([.. problems])
            : new Read<T>.Success(value(), [.. problems]);
}
