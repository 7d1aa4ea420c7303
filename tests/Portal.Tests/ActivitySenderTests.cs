using System.Collections.Concurrent;
using Face.Contracts;
using Face.Gateway.Activity;
using Face.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Face.Portal.Tests;

public sealed class ActivitySenderTests
{
    private static readonly IOptions<ActivityOptions> Settings = Options.Create(new ActivityOptions());

    [Fact]
    public async Task A_batch_that_may_not_have_arrived_is_sent_again_under_its_id_before_another()
    {
        var taken = new ConcurrentQueue<ActivityBatch>();
        await using var accounts = await StartAccountsAsync(taken);
        using var http = new HttpClient { BaseAddress = new Uri(accounts.Urls.Single()) };
        var time = new ManualTime();
        var counter = new ActivityCounter(Settings, time);
        using var sender = new ActivitySender(counter, new(http, Settings), Settings, time, NullLogger<ActivitySender>.Instance);
        await sender.StartAsync(TestContext.Current.CancellationToken);

        foreach (var sent in Enumerable.Range(1, 3))
        {
            counter.Count(Guid.NewGuid(), Guid.NewGuid(), ErrorCode.None);
            await Eventually.Async(() =>
            {
                time.Advance(Settings.Value.SendEvery);
                return Task.FromResult(CountsOf(taken) == sent);
            });
        }

        await sender.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(taken.ElementAt(0).Id, taken.ElementAt(1).Id);
        Assert.Equal(3, CountsOf(taken));
    }

    [Fact]
    public void A_flood_of_errors_is_counted_whole_and_told_in_part()
    {
        var counter = new ActivityCounter(Settings, new ManualTime());
        var app = Guid.NewGuid();
        foreach (var _ in Enumerable.Range(0, 1_000))
        {
            counter.Count(app, Guid.NewGuid(), ErrorCode.BadRequest);
        }

        var batch = counter.Take()!;

        Assert.Equal(1_000, Assert.Single(batch.Counts).Requests);
        Assert.Equal(Settings.Value.ErrorsPerApp, batch.Errors.Count);
        Assert.Null(counter.Take());
    }

    [Fact]
    public void More_places_than_a_batch_holds_are_not_counted()
    {
        var counter = new ActivityCounter(Settings, new ManualTime());
        foreach (var _ in Enumerable.Range(0, ActivityBatch.MaxCounts + 5))
        {
            counter.Count(Guid.NewGuid(), Guid.NewGuid(), ErrorCode.None);
        }

        Assert.Equal(ActivityBatch.MaxCounts, counter.Take()!.Counts.Count);
    }

    private static int CountsOf(IEnumerable<ActivityBatch> batches) => batches.DistinctBy(batch => batch.Id).Sum(batch => batch.Counts.Count);

    /// <summary>The answer to the first batch gets lost.</summary>
    private static async Task<WebApplication> StartAccountsAsync(ConcurrentQueue<ActivityBatch> taken)
    {
        var app = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]).Build();
        app.MapPost(InternalPaths.RecordActivity, (ActivityBatch batch) =>
        {
            taken.Enqueue(batch);
            return Results.StatusCode(taken.Count == 1 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status204NoContent);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
