using System.Diagnostics.CodeAnalysis;
using Face.Contracts;

namespace Face.Fetcher;

/// <summary>A value, or the failure that stands in its place.</summary>
internal readonly record struct Outcome<T> where T : class
{
    private Outcome(T? value, Failure? failure) => (Value, Failure) = (value, failure);

    public T? Value { get; }

    public Failure? Failure { get; }

    /// <summary>True with a <paramref name="value"/>, false with a <paramref name="failure"/>.</summary>
    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Failure? failure)
    {
        (value, failure) = (Value, Failure);
        return value is not null;
    }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Failure failure) => new(null, failure);
}
