namespace Face.Accounts.Tests;

public sealed class CreditParallelTests(SharedAccounts shared) : IClassFixture<SharedAccounts>
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(99)]
    public async Task Hundred_parallel_reserves_with_K_credits_left_grant_exactly_K(int left)
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: left);

        var states = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => accounts.ReserveAsync(app, Guid.CreateVersion7())));

        Assert.Equal(left, states.Count(state => state.Granted));
        Assert.All(states, state => Assert.InRange(state.Remaining!.Value, 0, left));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Parallel_replays_of_one_request_charge_it_once()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 10);
        var request = Guid.CreateVersion7();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => accounts.ReserveAsync(app, request)));
        var settled = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => accounts.SettleAsync(app, request)));

        Assert.All(settled, state => Assert.True(state.Granted));
        Assert.Equal([(request, 1L)], await LedgerRows.OfAsync(accounts, app));
        Assert.Empty(await accounts.CheckAsync());
    }

    /// <summary>Calls in any order, each many times, on few requests of two apps: the counters agree with the ledger, the limit holds.</summary>
    [Fact]
    public async Task Random_calls_in_parallel_leave_counters_that_agree_with_the_ledger()
    {
        var accounts = await shared.StartAsync();
        Guid[] apps = [await accounts.CreateAppAsync(remaining: 5), await accounts.CreateAppAsync(remaining: 5)];
        var requests = Enumerable.Range(0, 24).Select(_ => Guid.CreateVersion7()).ToArray();
        var random = new Random(4711);
        Func<Guid, Guid, Task>[] calls = [accounts.ReserveAsync, accounts.ReserveAsync, accounts.SettleAsync, accounts.ReleaseAsync];
        var plan = Enumerable.Range(0, 600).Select(_ => (Call: random.Next(calls.Length), Request: random.Next(requests.Length))).ToArray();

        await Parallel.ForEachAsync(plan, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken },
            async (step, _) => await calls[step.Call](apps[step.Request % 2], requests[step.Request]));

        Assert.Empty(await accounts.CheckAsync());
        foreach (var app in apps)
        {
            Assert.InRange((await LedgerRows.OfAsync(accounts, app)).Count, 1, 5);
        }
    }
}
