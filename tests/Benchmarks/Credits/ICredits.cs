namespace Face.Benchmarks;

/// <summary>One way to move the credits of one app.</summary>
internal interface ICredits
{
    Task ReserveAsync(Guid request);

    Task SettleAsync(Guid request);
}
