using Face.Inference.Worker;
using Face.ServiceDefaults.Lifetime;
using Face.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Face.Inference.Tests.Worker;

public sealed class DecodeWatchdogTests
{
    private readonly ManualTime time = new();
    private readonly DecodeWatchdog watchdog;
    private int ends;

    public DecodeWatchdogTests() => watchdog = new DecodeWatchdog(
        Options.Create(new WorkerOptions { MaxDecodeTime = TimeSpan.FromSeconds(5) }), time, new ProcessEnd([], () => ends++), NullLogger<DecodeWatchdog>.Instance);

    [Fact]
    public void Decode_that_runs_over_ends_the_process()
    {
        using var watch = watchdog.Watch(Guid.NewGuid());

        time.Advance(TimeSpan.FromSeconds(4.99));
        Assert.Equal(0, ends);
        time.Advance(TimeSpan.FromSeconds(0.01));
        Assert.Equal(1, ends);
    }

    [Fact]
    public void Decode_in_time_ends_nothing()
    {
        watchdog.Watch(Guid.NewGuid()).Dispose();

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(0, ends);
    }

    [Fact]
    public void Each_decode_has_its_own_time()
    {
        var first = watchdog.Watch(Guid.NewGuid());
        time.Advance(TimeSpan.FromSeconds(4));
        using var second = watchdog.Watch(Guid.NewGuid());
        first.Dispose();

        time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(0, ends);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, ends);
    }
}
