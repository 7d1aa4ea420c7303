using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace Face.ServiceDefaults.Redis;

/// <summary>
/// Connects before the service listens. The connection is made with the help of the thread pool, all of whose threads a flood of first requests
/// would hold in waiting for it: a gateway that was started anew under load answered nobody for ten seconds.
/// </summary>
internal sealed class RedisAtStart(IServiceProvider services) : IHostedService
{
    /// <summary>Where Redis is away this takes the time of one attempt; the connection is then made when it is there.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.Run(services.GetRequiredService<IConnectionMultiplexer>, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
