using Face.Contracts;

namespace Face.Ledger.Tests;

/// <summary>Two gateways on real accounts services: credits to the last one, and requests under one idempotency key.</summary>
public sealed class WholeWayTests(SharedSystem shared) : IClassFixture<SharedSystem>, IDisposable
{
    private const string Good = "http://example.com/good";
    private const string Slow = "http://example.com/slow";

    private readonly LedgerClient client = new();

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    public async Task K_credits_and_100_parallel_requests_give_exactly_K_successes(int left)
    {
        var system = await shared.StartAsync();
        for (var round = 0; round < 3; round++)
        {
            var app = await system.Ledger.CreateAppAsync(remaining: left);

            var outcomes = await PostAsync(system, 100, app, Good, null);

            Assert.Equal(left, outcomes.Count(outcome => outcome.Code == ErrorCode.None));
            Assert.Equal(100 - left, outcomes.Count(outcome => outcome.Code == ErrorCode.OutOfCredits));
        }
    }

    [Fact]
    public async Task Parallel_requests_under_one_key_in_two_gateways_are_charged_once_and_get_one_reply()
    {
        var system = await shared.StartAsync();
        var app = await system.Ledger.CreateAppAsync(remaining: 10);

        var outcomes = await PostAsync(system, 20, app, Slow, "key");

        Assert.All(outcomes, outcome => Assert.Equal(ErrorCode.None, outcome.Code));
        Assert.Single(outcomes.Select(outcome => outcome.Text).Distinct());
        Assert.Equal(20, outcomes.Select(outcome => outcome.RequestId).Distinct().Count());
        Assert.Single(await ChargesOfAsync(system, app));
    }

    [Fact]
    public async Task A_failure_under_a_key_is_not_kept()
    {
        var system = await shared.StartAsync();
        var app = await system.Ledger.CreateAppAsync(remaining: 10);
        const string bad = "http://example.com/bad";

        Assert.Equal(ErrorCode.RemoteImage, (await client.PostAsync(system.Gateways[0].Address, app, bad, "key")).Code);
        Assert.Equal(ErrorCode.RemoteImage, (await client.PostAsync(system.Gateways[1].Address, app, bad, "key")).Code);
        Assert.Equal(ErrorCode.None, (await client.PostAsync(system.Gateways[1].Address, app, Good, "key")).Code);
        Assert.Equal(ErrorCode.BadRequest, (await client.PostAsync(system.Gateways[0].Address, app, bad, "key")).Code);
        Assert.Single(await ChargesOfAsync(system, app));
    }

    [Fact]
    public async Task Without_credits_a_key_waits_for_better_days()
    {
        var system = await shared.StartAsync();
        var app = await system.Ledger.CreateAppAsync(remaining: 1);
        Assert.Equal(ErrorCode.None, (await client.PostAsync(system.Gateways[0].Address, app, Good, "first")).Code);

        Assert.Equal(ErrorCode.OutOfCredits, (await client.PostAsync(system.Gateways[0].Address, app, Good, "second")).Code);
        Assert.Equal(ErrorCode.OutOfCredits, (await client.PostAsync(system.Gateways[1].Address, app, Good, "second")).Code);
        Assert.Equal(ErrorCode.None, (await client.PostAsync(system.Gateways[1].Address, app, Good, "first")).Code);
    }

    private Task<Outcome[]> PostAsync(LedgerSystem system, int count, LedgerApp app, string url, string? key) => Task.WhenAll(
        Enumerable.Range(0, count).Select(number => client.PostAsync(system.Gateways[number % system.Gateways.Length].Address, app, url, key)));

    private static async Task<List<Guid>> ChargesOfAsync(LedgerSystem system, LedgerApp app) =>
        [.. (await system.Ledger.ReadChargesAsync()).Where(charge => charge.AppId == app.Id).Select(charge => charge.RequestId)];
}
