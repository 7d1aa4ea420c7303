using Face.Accounts.Activity;
using Face.Accounts.Apps;
using Face.Accounts.Credits;
using Face.Accounts.Idempotency;
using Face.Accounts.Identity;
using Face.Accounts.Keys;
using Face.Accounts.Plans;
using Face.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Face.Accounts.Tests;

/// <summary>Accounts are erased while their apps are at work: neither hinders the other, and nothing is left behind.</summary>
public sealed class ErasureTests(SharedAccounts shared) : IClassFixture<SharedAccounts>
{
    private const int Owners = 4;
    private const int AppsOfEach = 3;
    private const int Workers = 3;

    /// <summary>Without an order of locks one or two fail.</summary>
    private const int Rounds = 6;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accounts_whose_apps_reserve_and_settle_are_erased_and_nothing_of_them_stays()
    {
        var accounts = await shared.StartAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var owners = await CreateOwnersAsync(accounts);
            var apps = owners.SelectMany(owner => owner.Apps).ToArray();
            var atWork = new TaskCompletionSource();
            var work = apps.SelectMany(app => Enumerable.Range(0, Workers).Select(_ => ChargeUntilGoneAsync(accounts, app, atWork))).ToList();
            await atWork.Task.WaitAsync(Cancel);

            await Task.WhenAll(owners.Select(owner => EraseAsync(accounts, owner.Account)));
            await Task.WhenAll(work);

            Assert.Empty(await accounts.CheckAsync());
            Assert.Equal((0, 0), await accounts.QueryAsync(async db => (
                await db.CreditLedger.CountAsync(entry => apps.Contains(entry.AppId), Cancel),
                await db.IdempotentRequests.CountAsync(request => apps.Contains(request.AppId) && request.Reply != null, Cancel))));
        }
    }

    [Fact]
    public async Task Activity_is_counted_and_owners_rotate_keys_and_change_plans_beside_erasures()
    {
        var accounts = await shared.StartAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var owners = await CreateOwnersAsync(accounts);
            var apps = owners.SelectMany(owner => owner.Apps).ToArray();
            using var erased = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            var work = Enumerable.Range(0, Workers).Select(_ => CountUntilAsync(accounts, apps, erased.Token))
                .Concat(owners.SelectMany(owner => owner.Apps.Select(app => ChangeUntilGoneAsync(accounts, new(owner.Account, app))))).ToList();

            await Task.WhenAll(owners.Select(owner => EraseAsync(accounts, owner.Account)));
            await accounts.Services.GetRequiredService<ActivityEraser>().EraseAsync(Cancel);
            await erased.CancelAsync();
            await Task.WhenAll(work);

            Assert.Equal(0, await accounts.QueryAsync(db => db.ActivityHours.CountAsync(Cancel)));
            Assert.Equal(0, await accounts.QueryAsync(db => db.AppKeys.CountAsync(key => apps.Contains(key.AppId), Cancel)));
        }
    }

    /// <summary>Counts of all apps, as several gateways would send them.</summary>
    private static async Task CountUntilAsync(AccountsHost accounts, Guid[] apps, CancellationToken until)
    {
        var store = accounts.Services.GetRequiredService<ActivityStore>();
        while (!until.IsCancellationRequested)
        {
            var now = accounts.Time.GetUtcNow();
            var counts = apps.Select(app => new ActivityCount(app, now.AddHours(-Random.Shared.Next(100)), 0, 1)).ToList();
            var errors = apps.Select(app => new ActivityError(app, Guid.NewGuid(), 1200, now)).ToList();
            await store.AddAsync(new(Guid.NewGuid(), counts, errors), Cancel);
        }
    }

    private static async Task ChangeUntilGoneAsync(AccountsHost accounts, OwnApp app)
    {
        for (var there = true; there;)
        {
            await using var scope = accounts.Services.CreateAsyncScope();
            var plans = scope.ServiceProvider.GetRequiredService<PlanDesk>();
            await plans.ChooseAsync(app, "business", Cancel);
            await plans.ChooseAsync(app, "starter", Cancel);
            there = await scope.ServiceProvider.GetRequiredService<KeyDesk>().RotateAsync(app, KeyText.Create(), KeyOverlap.All[1], Cancel);
            there &= Random.Shared.Next(10) > 0 || !await scope.ServiceProvider.GetRequiredService<OwnApps>().DeleteAsync(app, Cancel);
        }
    }

    /// <summary>Requests in batches, as two instances of the service would send them; some under an idempotency key.</summary>
    private static async Task ChargeUntilGoneAsync(AccountsHost accounts, Guid app, TaskCompletionSource atWork)
    {
        var store = accounts.Services.GetRequiredService<CreditStore>();
        var claims = accounts.Services.GetRequiredService<IdempotencyStore>();
        while (true)
        {
            var requests = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid()).ToArray();
            var keyed = new KeptReply(requests[0], requests[0].ToByteArray(), [1, 2, 3]);
            await claims.ClaimAsync(new IdempotencyClaim(app, keyed.RequestId, keyed.KeyHash, [4, 5, 6]), Cancel);
            if ((await store.ReserveAsync(app, requests)).Count == 0)
            {
                return;
            }

            await store.SettleAsync(app, requests[..15], [keyed], accounts.Time.GetUtcNow() + TimeSpan.FromDays(1));
            await store.ReleaseAsync(app, requests[15..]);
            atWork.TrySetResult();
        }
    }

    private static async Task EraseAsync(AccountsHost accounts, Guid account)
    {
        await using var scope = accounts.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountErasure>().EraseAsync(account, Cancel);
    }

    private static async Task<List<(Guid Account, Guid[] Apps)>> CreateOwnersAsync(AccountsHost accounts)
    {
        var owners = new List<(Guid, Guid[])>();
        for (var owner = 0; owner < Owners; owner++)
        {
            await using var scope = accounts.Services.CreateAsyncScope();
            var registry = scope.ServiceProvider.GetRequiredService<AppRegistry>();
            var (address, apps) = ($"{Guid.NewGuid():n}@example.com", new List<App>());
            for (var number = 0; number < AppsOfEach; number++)
            {
                apps.Add(await registry.CreateAsync(new("Test", "enterprise", address), KeyText.Create(), "test", Cancel));
            }

            owners.Add((apps[0].AccountId, [.. apps.Select(app => app.Id)]));
        }

        return owners;
    }
}
