using System.Globalization;
using Aspire.Hosting.Processes;
using Npgsql;

namespace Aspire.Hosting.Servers;

/// <summary>Postgres on a data folder of its own, without a Unix socket. It refuses to run as root.</summary>
internal sealed class PostgresLaunch(ServerSettings settings, ServerBinaries binaries) : ServerLaunch(settings, "postgres")
{
    public override string ConnectionString => ConnectionFormats.Postgres("127.0.0.1", Settings.Port, Settings.User, Settings.Password);

    /// <summary>SIGINT is the fast shutdown; SIGQUIT, for data that is thrown away, does not even write a checkpoint.</summary>
    public override int StopSignal => Settings.KeepsData ? Libc.Interrupt : Libc.Quit;

    public override void RequireBinaries() => _ = (binaries.Postgres, binaries.InitDb);

    /// <summary>A real log-in: the port opens while the server still recovers.</summary>
    public override async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PostgresDatabases.PingAsync(ConnectionString, cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    protected override async Task<ChildCommand> ConfigureAsync(Action<string> onLine, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(In("data")))
        {
            await InitialiseAsync(onLine, cancellationToken);
        }

        // Left by a kill -9. The app host's lock on the data folder says that no other postmaster is at work here.
        File.Delete(In("data/postmaster.pid"));
        string[] settings =
        [
            "listen_addresses=127.0.0.1", $"port={Settings.Port.ToString(CultureInfo.InvariantCulture)}", "unix_socket_directories=",
            // Shared memory as files of the data folder: nothing is left in /dev/shm after a kill -9.
            "dynamic_shared_memory_type=mmap",
            .. Settings.KeepsData ? Array.Empty<string>() : ["fsync=off", "full_page_writes=off"],
        ];
        return new ChildCommand(binaries.Postgres, ["-D", In("data"), .. settings.SelectMany(setting => new[] { "-c", setting })]);
    }

    /// <summary>Made beside its place and then moved, so that an interrupted initdb is no data folder.</summary>
    private async Task InitialiseAsync(Action<string> onLine, CancellationToken cancellationToken)
    {
        if (Directory.Exists(In("data.new")))
        {
            Directory.Delete(In("data.new"), recursive: true);
        }

        WriteFile("password", Settings.Password);
        string[] arguments =
        [
            "-D", In("data.new"), "--username", Settings.User, "--pwfile", In("password"), "--auth", "scram-sha-256",
            "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync",
        ];
        using var child = await ChildProcess.StartAsync(new ChildCommand(binaries.InitDb, arguments) { User = User }, onLine);
        var code = await child.Exited.WaitAsync(cancellationToken);
        File.Delete(In("password"));
        if (code != 0)
        {
            throw new DistributedApplicationException($"initdb of {Name} failed with code {code}; its output is in the log of {Name}.");
        }

        Directory.Move(In("data.new"), In("data"));
    }
}
