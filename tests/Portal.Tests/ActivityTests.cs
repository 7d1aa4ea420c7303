using Face.Accounts.Activity;
using Face.Contracts;
using Face.Portal.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Face.Portal.Tests;

public sealed class ActivityTests(Servers servers, SharedPortal shared)
{
    [Fact]
    public async Task Replies_at_the_gateway_show_in_the_portal_with_their_errors()
    {
        await using var portal = await RunningPortal.StartAsync(servers);
        var (session, account) = await portal.SignInAsync();
        var (app, key) = await portal.CreateAppAsync(account.Id);

        var success = await portal.DetectAsync(key);
        var tooFast = await portal.DetectAsync(key);
        portal.Fetcher.Failure = Failure.Malfunction;
        await Eventually.Async(async () => (await portal.DetectAsync(key)).Code == 1000);

        Assert.Equal((0, 1401), (success.Code, tooFast.Code));
        await Eventually.Async(async () =>
        {
            var page = await session.ReadAsync($"/account/apps/{app.Id}");
            return page.Contains(tooFast.RequestId, StringComparison.Ordinal) && page.Contains("failed on our side", StringComparison.Ordinal);
        });
        Assert.Equal(1, await CountAsync(portal, app.Id, ErrorCode.None));
        session.Dispose();
    }

    [Fact]
    public async Task A_batch_that_is_sent_again_is_counted_once()
    {
        var portal = await shared.StartAsync(servers);
        var account = await portal.CreateAccountAsync();
        var (app, _) = await portal.CreateAppAsync(account.Id);
        var now = portal.Time.GetUtcNow();
        var hour = new DateTimeOffset(now.Date.AddHours(now.Hour), TimeSpan.Zero);
        var error = new ActivityError(app.Id, Guid.CreateVersion7(), 1200, now);
        var gone = new ActivityCount(Guid.CreateVersion7(), hour, 0, 3);
        var batch = new ActivityBatch(Guid.CreateVersion7(), [new(app.Id, hour, 0, 5), new(app.Id, hour, 1200, 1), gone], [error]);
        var store = portal.Services.GetRequiredService<ActivityStore>();

        await store.AddAsync(batch, TestContext.Current.CancellationToken);
        await store.AddAsync(batch, TestContext.Current.CancellationToken);
        await store.AddAsync(batch with { Id = Guid.CreateVersion7() }, TestContext.Current.CancellationToken);

        Assert.Equal(10, await CountAsync(portal, app.Id, ErrorCode.None));
        Assert.Single(await portal.QueryAsync(db => Task.FromResult(db.ActivityErrors.Where(row => row.AppId == app.Id).ToList())));
        Assert.Equal(0, await CountAsync(portal, gone.AppId, ErrorCode.None));
    }

    [Fact]
    public async Task A_flood_of_errors_keeps_the_last_ones_alone()
    {
        var portal = await shared.StartAsync(servers);
        var account = await portal.CreateAccountAsync();
        var (app, _) = await portal.CreateAppAsync(account.Id);
        var now = portal.Time.GetUtcNow();
        var errors = Enumerable.Range(0, 80).Select(age => new ActivityError(app.Id, Guid.CreateVersion7(), 1200, now.AddSeconds(-age))).ToList();

        await portal.Services.GetRequiredService<ActivityStore>().AddAsync(new(Guid.CreateVersion7(), [], errors), TestContext.Current.CancellationToken);

        var kept = await portal.QueryAsync(db => Task.FromResult(db.ActivityErrors.Where(row => row.AppId == app.Id).Select(row => row.RequestId).ToHashSet()));
        Assert.Equal(errors.Take(50).Select(error => error.RequestId).ToHashSet(), kept);
    }

    [Fact]
    public async Task What_is_older_than_its_option_is_erased()
    {
        await using var portal = await RunningPortal.StartAsync(servers);
        var account = await portal.CreateAccountAsync();
        var (app, _) = await portal.CreateAppAsync(account.Id);
        var now = portal.Time.GetUtcNow();
        var batch = new ActivityBatch(Guid.CreateVersion7(), [new(app.Id, now, 0, 5)], [new(app.Id, Guid.CreateVersion7(), 1200, now)]);
        await portal.Services.GetRequiredService<ActivityStore>().AddAsync(batch, TestContext.Current.CancellationToken);

        portal.Time.Advance(TimeSpan.FromDays(91));
        await portal.Services.GetRequiredService<ActivityEraser>().EraseAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, 0, 0), await portal.QueryAsync(db => Task.FromResult((db.ActivityHours.Count(), db.ActivityErrors.Count(), db.ActivityBatches.Count()))));
    }

    private static Task<long> CountAsync(RunningPortal portal, Guid app, ErrorCode code) =>
        portal.QueryAsync(db => Task.FromResult(db.ActivityHours.Where(row => row.AppId == app && row.Code == (int)code).Sum(row => row.Requests)));
}
