using Face.Client;

namespace Face.Clients.Tests.DotNet;

public sealed class OptionTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    public static TheoryData<string, FaceClientOptions> WrongClients => new()
    {
        { "AppKey", new() { AppKey = "" } },
        { "AppKey", new() { AppKey = Key.ToUpperInvariant() } },
        { "AppKey", new() { AppKey = null! } },
        { "Address", new() { AppKey = Key, Address = new Uri("/relative", UriKind.Relative) } },
        { "Address", new() { AppKey = Key, Address = new Uri("ftp://example.com") } },
        { "MaxRetries", new() { AppKey = Key, MaxRetries = -1 } },
        { "MaxRetries", new() { AppKey = Key, MaxRetries = 11 } },
        { "MaxRetryWait", new() { AppKey = Key, MaxRetryWait = TimeSpan.Zero } },
        { "MaxRetryWait", new() { AppKey = Key, MaxRetryWait = TimeSpan.FromHours(1) } },
        { "TimeProvider", new() { AppKey = Key, TimeProvider = null! } },
    };

    public static TheoryData<string, DetectOptions> WrongRequests => new()
    {
        { "Attributes", new() { Attributes = FaceAttributes.None } },
        { "Attributes", new() { Attributes = (FaceAttributes)256 } },
        { "MaxPeople", new() { MaxPeople = 0 } },
        { "MaxPeople", new() { MaxPeople = 1001 } },
        { "IdempotencyKey", new() { IdempotencyKey = "" } },
        { "IdempotencyKey", new() { IdempotencyKey = "two\r\nlines" } },
        { "IdempotencyKey", new() { IdempotencyKey = new string('a', 256) } },
    };

    [Theory]
    [MemberData(nameof(WrongClients), DisableDiscoveryEnumeration = true)]
    public void An_option_that_is_wrong_is_named_and_not_shown(string name, FaceClientOptions options)
    {
        var error = Assert.Throws<ArgumentException>(() => new FaceClient(options));

        Assert.Contains($"FaceClientOptions.{name} must", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key.ToUpperInvariant(), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongRequests), DisableDiscoveryEnumeration = true)]
    public async Task A_request_that_is_wrong_is_not_sent(string name, DetectOptions options)
    {
        using var face = new FaceClient(new FaceClientOptions { AppKey = Key, Address = new Uri("http://127.0.0.1:1") });

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => face.DetectAsync(new Uri("https://example.com/a.jpg"), options, TestContext.Current.CancellationToken));

        Assert.Contains($"DetectOptions.{name} must", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_absolute_is_not_sent()
    {
        using var face = new FaceClient(new FaceClientOptions { AppKey = Key, Address = new Uri("http://127.0.0.1:1") });

        await Assert.ThrowsAsync<ArgumentException>(
            () => face.DetectAsync(new Uri("a.jpg", UriKind.Relative), cancellationToken: TestContext.Current.CancellationToken));
    }
}
