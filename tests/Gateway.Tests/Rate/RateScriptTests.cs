using Face.Gateway.Rate;
using Face.Testing;
using StackExchange.Redis;

namespace Face.Gateway.Tests.Rate;

/// <summary>The script on a real Redis against the same arithmetic in C#.</summary>
public sealed class RateScriptTests(RedisServer redis)
{
    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(37.5)]
    [InlineData(5000)]
    public async Task Script_and_function_agree(double rate)
    {
        using var connection = await ConnectAsync();
        var database = connection.GetDatabase();
        var app = Guid.NewGuid();
        Bucket? expected = null;
        for (var i = 0; i < 200; i++)
        {
            var answer = await RateScript.TakeAsync(database, app, rate);
            var stored = await StoredAsync(database, app);
            var (left, allowed) = TokenBucket.Take(expected, stored.At, rate);
            Assert.Equal((allowed, stored.Tokens), (answer.Allowed, answer.Tokens));
            Assert.Equal(left.Tokens, stored.Tokens, 9);
            expected = stored;
        }
    }

    [Fact]
    public async Task A_bucket_is_no_fuller_than_a_gateway_says_that_was_cut_off()
    {
        using var connection = await ConnectAsync();
        var app = Guid.NewGuid();

        var taken = await RateScript.TakeAsync(connection.GetDatabase(), app, rate: 8, fullest: 0.5);
        var after = await StoredAsync(connection.GetDatabase(), app);

        Assert.Equal((true, 3.0, 3.0), (taken.Allowed, taken.Tokens, after.Tokens));
    }

    [Fact]
    public async Task A_script_that_redis_forgot_is_sent_again()
    {
        using var connection = await ConnectAsync();
        var database = connection.GetDatabase();
        await database.ExecuteAsync("SCRIPT", "FLUSH");

        Assert.True((await RateScript.TakeAsync(database, Guid.NewGuid(), 1)).Allowed);
    }

    [Fact]
    public async Task An_idle_bucket_goes_away_when_it_is_full_again()
    {
        using var connection = await ConnectAsync();
        var app = Guid.NewGuid();

        await RateScript.TakeAsync(connection.GetDatabase(), app, rate: 0.5);

        var life = await connection.GetDatabase().KeyTimeToLiveAsync(RateScript.KeyOf(app));
        Assert.InRange(life!.Value, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Many_at_once_get_no_more_than_the_bucket_holds()
    {
        using var connection = await ConnectAsync();
        var app = Guid.NewGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => RateScript.TakeAsync(connection.GetDatabase(), app, rate: 0.01)));

        Assert.Single(answers, answer => answer.Allowed);
    }

    private async Task<ConnectionMultiplexer> ConnectAsync() => await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);

    private static async Task<Bucket> StoredAsync(IDatabase database, Guid app)
    {
        var fields = await database.HashGetAsync(RateScript.KeyOf(app), ["tokens", "at"]);
        return new Bucket((double)fields[0], (double)fields[1]);
    }
}
