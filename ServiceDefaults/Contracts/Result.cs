using System.Diagnostics.CodeAnalysis;

namespace Face.Contracts;

/// <summary>A value, or the expected failure that there is instead of it.</summary>
public readonly record struct Result<T>
{
    private Result(T? value, Failure? failure) => (Value, Failure) = (value, failure);

    /// <summary>Of no use while there is a <see cref="Failure"/>.</summary>
    public T? Value { get; }

    /// <summary>Null when there is a value.</summary>
    public Failure? Failure { get; }

    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is the only way to make one; a method beside it would be a second.")]
    public static implicit operator Result<T>(T value) => new(value, null);

    [SuppressMessage("Usage", "CA2225", Justification = "As above.")]
    public static implicit operator Result<T>(Failure failure) => new(default, failure);

    /// <summary>Exactly one of the two is there.</summary>
    public bool Failed([NotNullWhen(true)] out Failure? failure, [MaybeNullWhen(true)] out T value)
    {
        (failure, value) = (Failure, Value);
        return failure is not null;
    }
}
