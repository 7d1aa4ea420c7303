using System.Diagnostics;
using System.Globalization;
using Aspire.Hosting.Processes;
using Face.Testing;

namespace Face.EndToEnd.Tests;

/// <summary>What a client sees while parts of the system die.</summary>
public sealed class FaultTests(FaceSystem face)
{
    private static readonly TimeSpan RecoveryLimit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("Inference.dll")]
    [InlineData("redis-server")]
    public async Task Killed_in_mid_load_it_costs_no_credit_and_gives_only_contract_replies(string victim)
    {
        var client = face.Client(await face.NewKeyAsync("enterprise"));
        var before = await CreditsLeftAsync(client);
        var load = Enumerable.Range(0, 4).Select(_ => LoadAsync(client, requests: 12)).ToArray();
        await Task.WhenAny(load.Select(l => l.First));

        Kill(face.AppHost.Find(victim)[0]);

        var replies = (await Task.WhenAll(load.Select(l => l.All))).SelectMany(r => r).ToArray();
        await face.HealthyAsync(RecoveryLimit);
        Assert.All(replies, r => Assert.True(r.Code is 0 or 1000 or 1001, r.Raw));
        var successes = replies.Count(r => r.Code == 0);
        Assert.True(successes >= replies.Length / 2, $"{successes} of {replies.Length} succeeded");
        Assert.Equal(successes + 1, before - await CreditsLeftAsync(client));
    }

    [Fact]
    public async Task A_dead_broker_is_1001_at_once_and_the_service_returns_with_it()
    {
        var broker = face.AppHost.Find("rabbit");
        foreach (var id in broker)
            Kill(id);
        await GoneAsync(broker);

        var clock = Stopwatch.StartNew();
        var reply = await face.Demo.DetectAsync(SamplePicture.Bytes);

        reply.IsError(1001, "again");
        Assert.Equal("1", reply.Header("Retry-After"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"1001 took {clock.Elapsed}");
        await RecoveredAsync();
    }

    [Fact]
    public async Task A_dead_database_is_1001_and_the_service_returns_with_it()
    {
        var database = face.AppHost.Find("postgres");
        foreach (var id in database)
            Kill(id);
        await GoneAsync(database);

        (await face.Demo.DetectAsync(SamplePicture.Bytes)).IsError(1001, "again");
        await RecoveredAsync();
    }

    [Fact]
    public async Task Frozen_workers_are_1000_when_the_deadline_passes()
    {
        var workers = face.AppHost.Find("Inference.dll");
        foreach (var id in workers)
            Libc.Signal(id, Libc.Stop);
        try
        {
            (await face.Demo.DetectAsync(SamplePicture.Bytes)).IsError(1000, "X-Request-Id");
        }
        finally
        {
            foreach (var id in workers)
                Libc.Signal(id, Libc.Continue);
        }

        await RecoveredAsync();
    }

    /// <summary>Asks until the first success. (The health is half a second behind: right after a death it still tells the past.)</summary>
    private async Task RecoveredAsync()
    {
        var clock = Stopwatch.StartNew();
        while ((await face.Demo.DetectAsync(SamplePicture.Bytes)).Code != 0)
        {
            Assert.True(clock.Elapsed < RecoveryLimit, $"no success within {RecoveryLimit}:\n{face.AppHost.Output}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        await face.HealthyAsync(RecoveryLimit);
    }

    private static (Task First, Task<List<Reply>> All) LoadAsync(ApiClient client, int requests)
    {
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (first.Task, RunAsync());

        async Task<List<Reply>> RunAsync()
        {
            var replies = new List<Reply>();
            for (var i = 0; i < requests; i++)
            {
                replies.Add(await client.DetectAsync(SamplePicture.Bytes));
                first.TrySetResult();
            }

            return replies;
        }
    }

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    /// <summary>What is left after one more success.</summary>
    private static async Task<long> CreditsLeftAsync(ApiClient client)
    {
        var reply = await client.DetectAsync(SamplePicture.Bytes);
        Assert.Equal(0, reply.Code);
        return long.Parse(reply.Header("X-Credits-Remaining")!, CultureInfo.InvariantCulture);
    }

    private static async Task GoneAsync(IReadOnlyList<int> ids)
    {
        var clock = Stopwatch.StartNew();
        while (ids.Any(AppHostProcess.IsAlive))
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), "a killed process is still there");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
