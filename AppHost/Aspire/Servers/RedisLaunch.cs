using System.Text;
using Aspire.Hosting.Processes;

namespace Aspire.Hosting.Servers;

/// <summary>Redis without snapshots and append-only file: the pictures that are parked in it must not reach a disk.</summary>
internal sealed class RedisLaunch(ServerSettings settings, ServerBinaries binaries) : ServerLaunch(settings, "redis")
{
    public override string ConnectionString => ConnectionFormats.Redis("127.0.0.1", Settings.Port, Settings.Password);

    public override void RequireBinaries() => _ = binaries.RedisServer;

    public override async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        var request = Encoding.UTF8.GetBytes($"AUTH {Settings.Password}\r\nPING\r\n");
        var reply = await LoopbackProbe.AskAsync(Settings.Port, request, "+OK\r\n+PONG\r\n".Length, cancellationToken);
        return Encoding.UTF8.GetString(reply) == "+OK\r\n+PONG\r\n";
    }

    protected override Task<ChildCommand> ConfigureAsync(Action<string> onLine, CancellationToken cancellationToken)
    {
        WriteFile("redis.conf", $"""
            bind 127.0.0.1
            port {Settings.Port}
            requirepass {Settings.Password}
            save ""
            appendonly no
            dir "{Settings.Folder}"

            """);
        return Task.FromResult(new ChildCommand(binaries.RedisServer, [In("redis.conf")]));
    }
}
