namespace Face.Portal.Tests.Running;

/// <summary>One running portal for all tests that leave its clock alone; each has accounts of its own. Started by the first that asks.</summary>
public sealed class SharedPortal : IAsyncDisposable
{
    private readonly Lock gate = new();
    private Task<RunningPortal>? running;

    internal Task<RunningPortal> StartAsync(Servers servers)
    {
        lock (gate)
        {
            return running ??= RunningPortal.StartAsync(servers);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (running is { IsCompletedSuccessfully: true })
        {
            await (await running).DisposeAsync();
        }
    }
}
