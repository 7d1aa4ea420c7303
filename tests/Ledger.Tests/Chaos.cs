using Face.Testing;

namespace Face.Ledger.Tests;

/// <summary>Kills processes and changes apps while the clients ask; what it killed it starts again.</summary>
internal sealed class Chaos(Round round)
{
    public async Task RunAsync(TimeSpan duration)
    {
        var end = DateTimeOffset.UtcNow + duration;
        Func<Task>[] deeds =
        [
            KillAccountsAsync, KillAccountsAsync, KillGatewayAsync, KillPostgresAsync, KillRedisAsync,
            RevokeAsync, EraseAsync, ChangePlanAsync, ChangePlanAsync, RotateAsync, RotateAsync, RotateAsync,
        ];
        while (DateTimeOffset.UtcNow < end)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(round.Random.Next(200, 1500)), TestContext.Current.CancellationToken);
            await deeds[round.Random.Next(deeds.Length)]();
        }
    }

    private Task KillAccountsAsync() => KillAsync(round.System.Accounts[round.Random.Next(round.System.Accounts.Length)]);

    private Task KillGatewayAsync() => KillAsync(round.System.Gateways[round.Random.Next(round.System.Gateways.Length)]);

    private static Task KillAsync(ServiceProcess service)
    {
        service.Kill();
        return service.StartAsync();
    }

    private Task KillPostgresAsync()
    {
        round.System.Postgres.Kill();
        return round.System.Postgres.RestartAsync();
    }

    private Task KillRedisAsync()
    {
        round.System.Redis.Kill();
        return round.System.Redis.RestartAsync();
    }

    private async Task RevokeAsync()
    {
        await round.RevokeAsync(AnyApp());
        await round.AddAppAsync(LedgerPlans.Wide);
    }

    private async Task EraseAsync()
    {
        await round.EraseAsync(AnyApp());
        await round.AddAppAsync(LedgerPlans.Wide);
    }

    private Task ChangePlanAsync() =>
        round.ChangePlanAsync(AnyApp(), round.Random.Next(2) == 0 ? LedgerPlans.Wide : LedgerPlans.Narrow);

    /// <summary>Every other time the old keys end at once, else within the round.</summary>
    private Task RotateAsync() => round.RotateAsync(AnyApp(), round.Random.Next(2) * TimeSpan.FromSeconds(round.Random.Next(1, 8)));

    private LedgerApp AnyApp() => round.Apps[round.Random.Next(round.Apps.Length)];
}
