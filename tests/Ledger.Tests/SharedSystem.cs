namespace Face.Ledger.Tests;

/// <summary>One running system for the tests of a class, none of which kills a part of it. Started by the first test that asks.</summary>
public sealed class SharedSystem : IAsyncDisposable
{
    private Task<LedgerSystem>? system;

    internal Task<LedgerSystem> StartAsync() => system ??= LedgerSystem.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (system is { IsCompletedSuccessfully: true })
        {
            await (await system).DisposeAsync();
        }
    }
}
