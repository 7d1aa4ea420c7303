using Face.Contracts;
using Face.Fetcher.Queue;
using Face.ServiceDefaults.Bus;

namespace Face.Fetcher.Tests.Queue;

public sealed class QueueStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly QueueOptions Options = new() { WorkersMayBeAwayFor = TimeSpan.FromSeconds(10) };

    [Theory]
    [InlineData(true, 1u, 0u, 0, null)]
    [InlineData(true, 1u, InferenceTopology.MaxMessages - 1u, 0, null)]
    [InlineData(true, 1u, (uint)InferenceTopology.MaxMessages, 0, ErrorCode.BackendUnreachable)]
    [InlineData(true, 0u, 0u, 10, null)]
    [InlineData(true, 0u, 0u, 11, ErrorCode.BackendUnreachable)]
    [InlineData(true, 1u, 0u, 11, null)]
    [InlineData(false, 1u, 0u, 0, ErrorCode.BackendUnreachable)]
    public void Work_is_refused_while_nobody_could_do_it(bool reachable, uint workers, uint waiting, int secondsAgo, ErrorCode? code) =>
        Assert.Equal(code, new QueueState(reachable, workers, waiting, Now.AddSeconds(-secondsAgo)).Refusal(Now, Options)?.Code);
}
