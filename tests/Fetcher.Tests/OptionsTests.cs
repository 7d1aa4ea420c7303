using Face.Fetcher.Tests.Analyze;
using Microsoft.Extensions.Options;

namespace Face.Fetcher.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("--environment=Production", "--Download:AllowedOrigin=127.0.0.1:18099", "Download:AllowedOrigin")]
    [InlineData("--environment=Development", "--Download:AllowedOrigin=http://127.0.0.1:18099", "Download:AllowedOrigin")]
    [InlineData("--environment=Development", "--Download:Timeout=00:01:00", "Timeout")]
    [InlineData("--environment=Development", "--Pictures:MaxSide=0", "MaxSide")]
    [InlineData("--environment=Development", "--Queue:ParkedFor=00:00:01", "ParkedFor")]
    [InlineData("--environment=Development", "--Analyze:MaxConcurrent=0", "MaxConcurrent")]
    public async Task A_setting_outside_its_range_stops_the_start_and_is_named(string environment, string setting, string name)
    {
        await using var app = RunningFetcher.Build("amqp://guest:guest@127.0.0.1:1", "127.0.0.1:1", environment, setting);

        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(name, e.Message);
    }
}
