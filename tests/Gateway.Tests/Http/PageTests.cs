using Face.Testing;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Tests.Http;

/// <summary>Everything but the endpoint itself: preflight, health, home page, start.</summary>
public sealed class PageTests(RedisServer redis)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preflight_is_answered_for_any_origin_without_credentials()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/detect/");
        request.Headers.Add("Origin", "https://any.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");

        using var response = await gateway.Client.SendAsync(request, Cancel);

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("POST, OPTIONS", response.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Equal("X-App-Key, Idempotency-Key, X-CSRFToken", response.Headers.GetValues("Access-Control-Allow-Headers").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.True(response.Headers.Contains("X-Request-Id"));
    }

    [Fact]
    public async Task Every_reply_lets_any_origin_read_its_headers()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        foreach (var form in new[] { RunningGateway.GoodForm(), RunningGateway.Form() })
        {
            var reply = await gateway.PostAsync(form);
            Assert.Equal("*", reply.Header("Access-Control-Allow-Origin"));
            var exposed = reply.Header("Access-Control-Expose-Headers")!.Split(", ");
            string[] told = [.. reply.Http.Headers.Select(h => h.Key).Where(name => name.StartsWith("X-", StringComparison.Ordinal) || name.StartsWith("RateLimit", StringComparison.Ordinal)), "Retry-After"];
            Assert.Empty(told.Except(exposed, StringComparer.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData(true, true, "Healthy")]
    [InlineData(false, true, "Unhealthy")]
    [InlineData(true, false, "Unhealthy")]
    public async Task Health_is_the_whole_chains(bool accounts, bool fetcher, string expected)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        (gateway.Accounts.IsHealthy, gateway.Fetcher.IsHealthy) = (accounts, fetcher);

        using var response = await gateway.Client.GetAsync("/health", Cancel);

        Assert.Equal((expected == "Healthy" ? 200 : 503, expected), ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancel)));
    }

    [Fact]
    public async Task Health_survives_a_missing_redis_and_not_a_missing_fetcher()
    {
        await using var gateway = await RunningGateway.StartAsync("127.0.0.1:1");
        Assert.Equal("Degraded", await gateway.Client.GetStringAsync("/health", Cancel));

        await gateway.Fetcher.DisposeAsync();

        using var response = await gateway.Client.GetAsync("/health", Cancel);
        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal("Healthy", await gateway.Client.GetStringAsync("/alive", Cancel));
    }

    [Theory]
    [InlineData("Development", "app_key=0123456789abcdef0123456789abcdef")]
    [InlineData("Production", "app_key=YOUR_APP_KEY")]
    public async Task The_home_page_shows_the_line_to_start_from(string environment, string key)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, $"environment={environment}");

        var page = await gateway.Client.GetStringAsync("/", Cancel);

        Assert.Contains($"curl -F {key} -F img=@photo.jpg {gateway.Client.BaseAddress}api/detect/", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_path_is_not_there_and_has_a_request_id()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        using var response = await gateway.Client.GetAsync("/internal/credits/reserve", Cancel);

        Assert.Equal(404, (int)response.StatusCode);
        Assert.True(response.Headers.Contains("X-Request-Id"));
    }

    [Theory]
    [InlineData("Upload:MaxBytes=0", "MaxBytes")]
    [InlineData("Rate:Gateways=0", "Gateways")]
    [InlineData("Keys:CacheFor=1.00:00:00", "CacheFor")]
    [InlineData("Forward:Deadline=00:00:00", "Deadline")]
    [InlineData("Accounts:CallTimeout=00:01:00", "CallTimeout")]
    [InlineData("Internal:Secret=short", "Secret")]
    public async Task A_wrong_option_stops_the_start_by_name(string setting, string name)
    {
        const string nowhere = "http://127.0.0.1:1";

        var error = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var app = RunningGateway.Build("127.0.0.1:1", nowhere, nowhere, setting);
            await app.StartAsync(Cancel);
        });

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }
}
