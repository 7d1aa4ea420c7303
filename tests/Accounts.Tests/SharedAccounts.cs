using Face.Testing;

namespace Face.Accounts.Tests;

/// <summary>One running service for the tests of a class, each of which has apps of its own. Started by the first test that asks.</summary>
public sealed class SharedAccounts(PostgresServer server) : IAsyncDisposable
{
    private Task<AccountsHost>? host;

    internal Task<AccountsHost> StartAsync() => host ??= AccountsHost.StartAsync(server);

    /// <summary>For a test that moves the clock.</summary>
    internal Task<AccountsHost> StartAnotherAsync() => AccountsHost.StartAsync(server);

    public async ValueTask DisposeAsync()
    {
        if (host is { IsCompletedSuccessfully: true })
        {
            await (await host).DisposeAsync();
        }
    }
}
