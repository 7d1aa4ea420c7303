using System.Globalization;
using Aspire.Hosting.Processes;

namespace Aspire.Hosting.Servers;

/// <summary>
/// RabbitMQ by its own script, with every path and port set: node, distribution and epmd stay on loopback and in its folder.
/// epmd, the name server that Erlang needs, is a child of ours; left to itself the node would start one that outlives it.
/// </summary>
internal sealed class RabbitMQLaunch(ServerSettings settings, ServerBinaries binaries) : ServerLaunch(settings, "rabbitmq")
{
    private const byte MethodFrame = 1;

    private readonly int nodePort = FreePort.Next();
    private readonly int epmdPort = FreePort.Next();
    private ChildProcess? epmd;

    public override string ConnectionString => ConnectionFormats.RabbitMQ("127.0.0.1", Settings.Port, Settings.User, Settings.Password);

    public override void RequireBinaries() => _ = (binaries.RabbitMqServer, binaries.Epmd);

    /// <summary>The protocol header is answered by the first frame; an open port alone comes too early.</summary>
    public override async Task<bool> IsReadyAsync(CancellationToken cancellationToken) =>
        await LoopbackProbe.AskAsync(Settings.Port, "AMQP\0\0\t\u0001"u8.ToArray(), 1, cancellationToken) is [MethodFrame];

    public override async Task ReleaseAsync()
    {
        if (epmd is { } running)
        {
            running.Kill();
            await running.Exited;
        }
    }

    protected override async Task<ChildCommand> ConfigureAsync(Action<string> onLine, CancellationToken cancellationToken)
    {
        WriteFile("rabbitmq.conf", $"""
            listeners.tcp.1 = 127.0.0.1:{Settings.Port}
            default_user = {Settings.User}
            default_pass = {Settings.Password}
            log.file = false
            log.console = true
            log.connection.level = error
            disk_free_limit.absolute = 50MB

            """);
        WriteFile("enabled_plugins", "[].\n");
        WriteFile("rabbitmq-env.conf", "");
        LinkPlugins();
        await StartEpmdAsync(onLine);
        return new ChildCommand(binaries.RabbitMqServer, []) { Environment = NodeEnvironment() };
    }

    /// <summary>
    /// The node reads every package in its plugins folder at each start. Without the plugins proper, none of which is enabled, it starts with
    /// 4.6 instead of 6.7 s of CPU time.
    /// </summary>
    private void LinkPlugins()
    {
        if (Directory.Exists(In("plugins")))
        {
            Directory.Delete(In("plugins"), recursive: true);
        }

        MakeFolder(In("plugins"));
        var installed = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(binaries.RabbitMqServer)!, "..", "plugins"));
        foreach (var package in Directory.EnumerateFileSystemEntries(installed))
        {
            var name = Path.GetFileName(package);
            if (!name.StartsWith("rabbitmq_", StringComparison.Ordinal) || name.StartsWith("rabbitmq_prelaunch", StringComparison.Ordinal))
            {
                File.CreateSymbolicLink(In(Path.Combine("plugins", name)), package);
            }
        }
    }

    private async Task StartEpmdAsync(Action<string> onLine)
    {
        if (epmd is null or { Exited.IsCompleted: true })
        {
            var command = new ChildCommand(binaries.Epmd, ["-address", "127.0.0.1", "-port", Text(epmdPort)]) { User = User };
            epmd = await ChildProcess.StartAsync(command, onLine);
        }
    }

    private Dictionary<string, string> NodeEnvironment() => new()
    {
        ["HOME"] = Settings.Folder,
        ["RABBITMQ_NODENAME"] = $"{Settings.Name}-{Settings.Port}@localhost",
        ["RABBITMQ_MNESIA_BASE"] = In("data"),
        ["RABBITMQ_LOG_BASE"] = In("log"),
        ["RABBITMQ_CONFIG_FILE"] = In("rabbitmq.conf"),
        ["RABBITMQ_CONF_ENV_FILE"] = In("rabbitmq-env.conf"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = In("enabled_plugins"),
        ["RABBITMQ_PLUGINS_DIR"] = In("plugins"),
        ["RABBITMQ_DIST_PORT"] = Text(nodePort),
        ["ERL_EPMD_PORT"] = Text(epmdPort),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        // The script then becomes the node instead of waiting for it, so that signals arrive.
        ["RABBITMQ_ALLOW_INPUT"] = "1",
        ["RABBITMQ_SERVER_START_ARGS"] = "-noinput",
        // No busy waiting of idle schedulers; the node's own port on loopback as well.
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "+sbwt none +sbwtdcpu none +sbwtdio none -kernel inet_dist_use_interface {127,0,0,1}",
    };

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
