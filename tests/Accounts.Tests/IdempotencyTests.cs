using System.Net.Http.Json;
using System.Text;
using Face.Accounts.Credits;
using Face.Contracts;
using Face.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Face.Accounts.Tests;

public sealed class IdempotencyTests(PostgresServer server)
{
    private static readonly byte[] Key = [1, 2, 3];
    private static readonly byte[] Print = [4, 5, 6];
    private static readonly byte[] Body = "{\"error_code\":0}"u8.ToArray();

    private readonly Guid first = Guid.CreateVersion7();
    private readonly Guid second = Guid.CreateVersion7();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_request_gets_the_key_and_a_second_one_waits()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 5);

        Assert.Equal(IdempotencyOutcome.First, (await ClaimAsync(accounts, app, first)).Outcome);
        Assert.Equal(IdempotencyOutcome.First, (await ClaimAsync(accounts, app, first)).Outcome);
        Assert.Equal(IdempotencyOutcome.Running, (await ClaimAsync(accounts, app, second)).Outcome);
        Assert.Equal(IdempotencyOutcome.Other, (await ClaimAsync(accounts, app, second, [9])).Outcome);
    }

    [Fact]
    public async Task Parallel_claims_have_one_first()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 5);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ClaimAsync(accounts, app, Guid.CreateVersion7())));

        Assert.Single(answers, answer => answer.Outcome == IdempotencyOutcome.First);
        Assert.Equal(19, answers.Count(answer => answer.Outcome == IdempotencyOutcome.Running));
    }

    [Fact]
    public async Task Settled_reply_is_given_again_to_the_same_app_only()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 5);
        var other = await accounts.CreateAppAsync(remaining: 5);
        await SucceedAsync(accounts, app, first);

        var again = await ClaimAsync(accounts, app, second);

        Assert.Equal(IdempotencyOutcome.Replay, again.Outcome);
        Assert.Equal(Body, again.Reply);
        Assert.Equal(IdempotencyOutcome.Other, (await ClaimAsync(accounts, app, second, [9])).Outcome);
        Assert.Equal(IdempotencyOutcome.First, (await ClaimAsync(accounts, other, second)).Outcome);
        Assert.Single(await LedgerRows.OfAsync(accounts, app));
    }

    [Fact]
    public async Task Kept_reply_is_encrypted()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        await SucceedAsync(accounts, await accounts.CreateAppAsync(remaining: 5), first);

        var kept = await accounts.QueryAsync(db => db.IdempotentRequests.SingleAsync(Cancel));

        Assert.DoesNotContain("error_code", Encoding.UTF8.GetString(kept.Reply!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Abandoned_key_is_anothers_and_a_kept_reply_is_not_abandoned()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 5);
        await ClaimAsync(accounts, app, first);
        await AbandonAsync(accounts, app, second);
        Assert.Equal(IdempotencyOutcome.Running, (await ClaimAsync(accounts, app, second)).Outcome);

        await AbandonAsync(accounts, app, first);
        await SucceedAsync(accounts, app, second);
        await AbandonAsync(accounts, app, second);

        Assert.Equal(IdempotencyOutcome.Replay, (await ClaimAsync(accounts, app, first)).Outcome);
    }

    [Fact]
    public async Task Settlement_of_a_request_that_lost_its_key_is_refused_and_its_credit_stays_free_to_release()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 5);
        await ClaimAsync(accounts, app, first);
        await accounts.ReserveAsync(app, first);
        accounts.Time.Advance(TimeSpan.FromSeconds(21));
        await SucceedAsync(accounts, app, second);

        Assert.False((await SettleAsync(accounts, app, first)).Granted);
        Assert.Equal(4, (await accounts.ReleaseAsync(app, first)).Remaining);
        Assert.Equal([(second, 1L)], await LedgerRows.OfAsync(accounts, app));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Settlement_asked_for_again_stands_and_keeps_the_reply()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 5);
        await SucceedAsync(accounts, app, first);

        Assert.True((await SettleAsync(accounts, app, first)).Granted);
        Assert.Equal(Body, (await ClaimAsync(accounts, app, second)).Reply);
        Assert.Single(await LedgerRows.OfAsync(accounts, app));
    }

    [Fact]
    public async Task After_a_day_the_reply_is_erased_and_the_key_is_new()
    {
        await using var accounts = await AccountsHost.StartAsync(server, ("Credits:SweepEvery", "00:10:00"));
        var app = await accounts.CreateAppAsync(remaining: 5);
        await SucceedAsync(accounts, app, first);
        accounts.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(IdempotencyOutcome.Replay, (await ClaimAsync(accounts, app, second)).Outcome);
        accounts.Time.Advance(TimeSpan.FromSeconds(1));

        await Eventually.Async(async () =>
        {
            await accounts.Services.GetRequiredService<CreditSweep>().EraseAsync(Cancel);
            return await accounts.QueryAsync(db => db.IdempotentRequests.CountAsync(Cancel)) == 0;
        });
        Assert.Equal(IdempotencyOutcome.First, (await ClaimAsync(accounts, app, second)).Outcome);
    }

    private static async Task SucceedAsync(AccountsHost accounts, Guid app, Guid request)
    {
        Assert.Equal(IdempotencyOutcome.First, (await ClaimAsync(accounts, app, request)).Outcome);
        await accounts.ReserveAsync(app, request);
        Assert.True((await SettleAsync(accounts, app, request)).Granted);
    }

    private static async Task<IdempotencyAnswer> ClaimAsync(AccountsHost accounts, Guid app, Guid request, byte[]? print = null)
    {
        using var response = await accounts.PostAsync(InternalPaths.ClaimIdempotencyKey, new IdempotencyClaim(app, request, Key, print ?? Print));
        return (await response.Content.ReadFromJsonAsync<IdempotencyAnswer>(Cancel))!;
    }

    private static async Task AbandonAsync(AccountsHost accounts, Guid app, Guid request)
    {
        using var response = await accounts.PostAsync(InternalPaths.AbandonIdempotencyKey, new IdempotencyClaim(app, request, Key, Print));
        response.EnsureSuccessStatusCode();
    }

    private static async Task<CreditState> SettleAsync(AccountsHost accounts, Guid app, Guid request)
    {
        using var response = await accounts.PostAsync(InternalPaths.SettleCredit, new CreditSettlement(app, request, new ReplyToKeep(Key, Body)));
        return (await response.Content.ReadFromJsonAsync<CreditState>(Cancel))!;
    }
}
