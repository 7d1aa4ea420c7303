using Face.Testing;

namespace Face.Portal.Tests.Running;

/// <summary>The servers that all tests use.</summary>
public sealed class Servers : IAsyncLifetime
{
    public PostgresServer Postgres { get; } = new();

    public RedisServer Redis { get; } = new();

    public async ValueTask InitializeAsync() => await Task.WhenAll(Postgres.InitializeAsync().AsTask(), Redis.InitializeAsync().AsTask());

    public async ValueTask DisposeAsync()
    {
        await Redis.DisposeAsync();
        await Postgres.DisposeAsync();
    }
}
