using Face.Contracts;
using Face.Gateway.Keys;
using Face.Testing;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Tests.Keys;

public sealed class KeyCacheTests
{
    private static readonly AppRecord App = new() { Id = Guid.NewGuid(), Plan = "test", RatePerSecond = 1 };

    private readonly ManualTime time = new();
    private int lookUps;

    [Fact]
    public async Task An_answer_is_kept_for_its_time()
    {
        var cache = Cache();
        await cache.GetAsync("a", () => Found(App));
        time.Advance(TimeSpan.FromSeconds(1.9));
        await cache.GetAsync("a", () => Found(App));
        Assert.Equal(1, lookUps);

        time.Advance(TimeSpan.FromSeconds(0.2));

        await cache.GetAsync("a", () => Found(App));
        Assert.Equal(2, lookUps);
    }

    [Fact]
    public async Task An_unknown_key_is_kept_too()
    {
        var cache = Cache();
        for (var i = 0; i < 3; i++)
        {
            Assert.False((await cache.GetAsync("a", () => Found(null))).Failed(out _, out var app));
            Assert.Null(app);
        }

        Assert.Equal(1, lookUps);
    }

    [Fact]
    public async Task An_outage_is_not_kept()
    {
        var cache = Cache();
        Assert.True((await cache.GetAsync("a", () => Task.FromResult<Result<AppRecord?>>(Failure.Unreachable))).Failed(out _, out _));

        Assert.False((await cache.GetAsync("a", () => Found(App))).Failed(out _, out var app));
        Assert.Equal(App, app);
    }

    [Fact]
    public async Task Requests_at_the_same_time_share_one_look_up()
    {
        var cache = Cache();
        var gate = new TaskCompletionSource();
        var waiting = Enumerable.Range(0, 50).Select(_ => Task.Run(() => cache.GetAsync("a", async () =>
        {
            Interlocked.Increment(ref lookUps);
            await gate.Task;
            return App;
        }))).ToArray();

        gate.SetResult();
        await Task.WhenAll(waiting);

        Assert.Equal(1, lookUps);
    }

    [Fact]
    public async Task A_full_cache_looks_up_without_keeping_until_old_answers_have_gone()
    {
        var cache = Cache(entries: 2);
        foreach (var hash in new[] { "a", "b", "c", "c" })
        {
            await cache.GetAsync(hash, () => Found(App));
        }

        Assert.Equal(4, lookUps);
        time.Advance(TimeSpan.FromSeconds(3));
        await cache.GetAsync("c", () => Found(App));
        await cache.GetAsync("c", () => Found(App));
        Assert.Equal(5, lookUps);
    }

    private KeyCache Cache(int entries = 100) => new(time, Options.Create(new KeyOptions { CacheEntries = entries }));

    private Task<Result<AppRecord?>> Found(AppRecord? app)
    {
        Interlocked.Increment(ref lookUps);
        return Task.FromResult<Result<AppRecord?>>(app);
    }
}
