using Face.Contracts;
using Face.Gateway.Keys;
using Face.Testing;

namespace Face.Gateway.Tests.Http;

/// <summary>What the gateway refuses by itself, and in which order.</summary>
public sealed class RefusalTests(RedisServer redis)
{
    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Another_method_is_1200(string method)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        var reply = await gateway.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/detect/"));

        Assert.Equal(ErrorCode.BadRequest, reply.Code);
    }

    [Fact]
    public async Task Head_gets_the_head_of_1200()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/detect/");

        using var response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("undefined")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("' OR 1=1 --")]
    public async Task What_cannot_be_a_key_is_1100_without_a_look_up(string? key)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        var form = key is null ? RunningGateway.Form() : RunningGateway.Form(("app_key", key));
        form.Add(RunningGateway.File(RunningGateway.Picture), "img", "a.png");

        var reply = await gateway.PostAsync(form);

        Assert.Equal(ErrorCode.Unauthorized, reply.Code);
        Assert.Equal(0, gateway.Accounts.LookUps);
    }

    [Fact]
    public async Task An_unknown_key_is_1100_and_looked_up_once()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, "Keys:CacheFor=00:01:00");
        var unknown = new string('a', 32);

        for (var i = 0; i < 3; i++)
        {
            var reply = await gateway.PostAsync(RunningGateway.Form(("app_key", unknown), ("url", "http://example.com/a.jpg")));
            Assert.Equal(ErrorCode.Unauthorized, reply.Code);
            Assert.Null(reply.Header("X-RateLimit-Limit"));
        }

        Assert.Equal(1, gateway.Accounts.LookUps);
    }

    [Theory]
    [InlineData(null, ErrorCode.None)]
    [InlineData("ffffffffffffffffffffffffffffffff", ErrorCode.Unauthorized)]
    public async Task The_key_may_come_as_a_header_and_the_field_wins(string? field, ErrorCode expected)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        var form = RunningGateway.Form(field is null ? [] : [("app_key", field)]);
        form.Add(RunningGateway.File(RunningGateway.Picture), "img", "a.png");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/detect/") { Content = form };
        request.Headers.Add("X-App-Key", RunningGateway.Key);

        Assert.Equal(expected, (await gateway.SendAsync(request)).Code);
    }

    [Theory]
    [InlineData("https://shop.example", ErrorCode.None)]
    [InlineData("https://evil.example", ErrorCode.Unauthorized)]
    [InlineData("null", ErrorCode.Unauthorized)]
    [InlineData(null, ErrorCode.None)]
    public async Task An_app_with_origins_refuses_a_foreign_one(string? origin, ErrorCode expected)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(new AppRecord { Id = Guid.NewGuid(), Plan = "test", RatePerSecond = 9, AllowedOrigins = ["https://shop.example"] });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/detect/") { Content = RunningGateway.GoodForm() };
        request.Headers.Add("Origin", origin is null ? [] : [origin]);

        var reply = await gateway.SendAsync(request);

        Assert.Equal(expected, reply.Code);
        Assert.Equal(expected != ErrorCode.None, reply.Description.Contains("origin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_request_at_once_is_1401_with_all_headers_and_reserves_nothing()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(rate: 0.1);
        await gateway.PostAsync(RunningGateway.GoodForm());
        Assert.Equal([InternalPaths.ReserveCredit, InternalPaths.SettleCredit], gateway.Accounts.CallsSoFar());

        var reply = await gateway.PostAsync(RunningGateway.GoodForm());

        Assert.Equal(ErrorCode.RateLimited, reply.Code);
        Assert.Equal(("0.1", "0"), (reply.Header("X-RateLimit-Limit"), reply.Header("X-RateLimit-Remaining")));
        Assert.InRange(int.Parse(reply.Header("Retry-After")!), 5, 9);
        Assert.Equal(reply.Header("Retry-After"), reply.Header("X-RateLimit-Reset"));
        Assert.Equal("999", reply.Header("X-Credits-Remaining"));
        Assert.Empty(gateway.Accounts.CallsSoFar());
    }

    [Fact]
    public async Task Without_credits_it_is_1400_until_the_reset()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Accounts.Grants = false;
        gateway.Accounts.ResetsAt = DateTimeOffset.UtcNow.AddMinutes(10);

        var reply = await gateway.PostAsync(RunningGateway.GoodForm());

        Assert.Equal(ErrorCode.OutOfCredits, reply.Code);
        Assert.InRange(int.Parse(reply.Header("Retry-After")!), 500, 600);
        Assert.Equal("0", reply.Header("X-Credits-Remaining"));
        Assert.Null(gateway.Fetcher.Asked);
        Assert.Equal([InternalPaths.ReserveCredit], gateway.Accounts.CallsSoFar());
    }

    [Fact]
    public async Task A_bad_form_comes_before_a_bad_key()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        Assert.Equal(ErrorCode.BadRequest, (await gateway.PostAsync(RunningGateway.Form(("app_key", "wrong")))).Code);
    }

    [Fact]
    public async Task A_data_uri_that_is_no_base64_is_1200()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        var reply = await gateway.PostAsync(RunningGateway.Form(("app_key", RunningGateway.Key), ("img", "data:image/png;base64,iVBO Rw0K")));

        Assert.Equal(ErrorCode.BadRequest, reply.Code);
        Assert.Contains("base64", reply.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_forms_and_bad_keys_take_no_token()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(rate: 0.1);
        await gateway.PostAsync(RunningGateway.GoodForm(("max_people", "0")));
        await gateway.PostAsync(RunningGateway.Form(("app_key", "wrong"), ("url", "http://example.com/")));

        Assert.Equal(ErrorCode.None, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
    }

    [Fact]
    public async Task The_rate_comes_before_the_credits()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(rate: 0.1);
        gateway.Accounts.Grants = false;

        var codes = new[] { (await gateway.PostAsync(RunningGateway.GoodForm())).Code, (await gateway.PostAsync(RunningGateway.GoodForm())).Code };

        Assert.Equal([ErrorCode.OutOfCredits, ErrorCode.RateLimited], codes);
    }

    [Fact]
    public async Task A_key_that_is_revoked_while_it_is_cached_is_1100_where_the_credit_is_reserved()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, "Keys:CacheFor=00:01:00");
        Assert.Equal(ErrorCode.None, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);

        gateway.Accounts.Remove(AppKey.HashOf(RunningGateway.Key)!);

        Assert.Equal(ErrorCode.Unauthorized, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_when_the_cache_has_forgotten_it()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, "Keys:CacheFor=00:00:00.001");
        Assert.Equal(ErrorCode.None, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);

        Assert.NotEmpty(gateway.Accounts.CallsSoFar());
        gateway.Accounts.Remove(AppKey.HashOf(RunningGateway.Key)!);

        Assert.Equal(ErrorCode.Unauthorized, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
        Assert.Empty(gateway.Accounts.CallsSoFar());
    }
}
