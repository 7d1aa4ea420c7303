using System.Diagnostics;
using Face.Testing;

namespace Face.EndToEnd.Tests;

public sealed class CreditTests(FaceSystem face)
{
    [Fact]
    public async Task The_last_credits_are_given_and_then_1400_says_when_they_return()
    {
        var app = face.Client(await face.NewKeyAsync("business", credits: 2));

        var first = await app.DetectAsync(SamplePicture.Bytes);
        var second = await app.DetectAsync(SamplePicture.Bytes);
        var third = await app.DetectAsync(SamplePicture.Bytes);

        Assert.Equal((0, "1"), (first.Code, first.Header("X-Credits-Remaining")));
        Assert.Equal((0, "0"), (second.Code, second.Header("X-Credits-Remaining")));
        third.IsError(1400, "credits");
        Assert.True(int.Parse(third.Header("Retry-After")!, null) > 0);
    }

    [Fact]
    public async Task A_failure_costs_no_credit()
    {
        var app = face.Client(await face.NewKeyAsync("business", credits: 1));

        var failed = await app.DetectAsync("no picture"u8.ToArray());
        var good = await app.DetectAsync(SamplePicture.Bytes);

        Assert.Equal((1200, 0), (failed.Code, good.Code));
    }

    [Fact]
    public async Task The_second_request_within_a_second_on_the_free_plan_is_1401()
    {
        var app = face.Client(await face.NewKeyAsync("free"));

        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.DetectAsync(SamplePicture.Bytes, ("attributes", "age"))));

        Assert.Contains(replies, r => r.Code == 0);
        var refused = replies.First(r => r.Code == 1401);
        refused.IsError(1401, "second");
        Assert.Equal("1", refused.Header("Retry-After"));
        Assert.Equal("1", refused.Header("X-RateLimit-Limit"));
    }

    [Fact]
    public async Task A_revoked_key_is_1100_within_seconds()
    {
        var key = await face.NewKeyAsync("business");
        Assert.Equal(0, (await face.Client(key).DetectAsync(SamplePicture.Bytes)).Code);

        await face.OperateAsync("apps", "revoke", key[^4..]);

        var clock = Stopwatch.StartNew();
        while ((await face.Client(key).DetectAsync(SamplePicture.Bytes)).Code != 1100)
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), "the revoked key still works after 10 s");
    }
}
