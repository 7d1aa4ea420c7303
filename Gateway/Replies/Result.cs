using System.Diagnostics.CodeAnalysis;
using Face.Contracts;

namespace Face.Gateway.Replies;

/// <summary>A value, or the expected failure that there is instead of it.</summary>
internal readonly record struct Result<T>
{
    private readonly T? value;
    private readonly Failure? failure;

    private Result(T? value, Failure? failure) => (this.value, this.failure) = (value, failure);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Failure failure) => new(default, failure);

    /// <summary>Exactly one of the two is there.</summary>
    public bool Failed([NotNullWhen(true)] out Failure? failure, [MaybeNullWhen(true)] out T value)
    {
        failure = this.failure;
        value = this.value;
        return failure is not null;
    }
}
