using System.Globalization;

namespace Aspire.Hosting.Servers;

/// <summary>Finds the servers' programs where Debian's packages put them, then on the PATH.</summary>
internal sealed class ServerBinaries(string root, string searchPath)
{
    private static readonly StringComparer ByNumber = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    /// <summary>The machine's own.</summary>
    public static ServerBinaries OfMachine { get; } = new("/", Environment.GetEnvironmentVariable("PATH") ?? "");

    public string RedisServer => Require("redis-server", []);

    public string Postgres => Require("postgres", Versions("usr/lib/postgresql", "bin"));

    public string InitDb => Require("initdb", Versions("usr/lib/postgresql", "bin"));

    /// <summary>The server's own script: the one in /usr/sbin changes to the system's user, folder and settings.</summary>
    public string RabbitMqServer => Require("rabbitmq-server", Versions("usr/lib/rabbitmq/lib", "sbin"), onPath: false);

    public string Epmd => Require("epmd", []);

    private string Require(string program, IEnumerable<string> folders, bool onPath = true)
    {
        var places = onPath ? folders.Concat(searchPath.Split(':', StringSplitOptions.RemoveEmptyEntries)) : folders;
        return places.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new DistributedApplicationException(
                $"{program} is missing: run 'apt-get install redis-server rabbitmq-server postgresql', or set ConnectionStrings to other servers.");
    }

    /// <summary>The sub-folder of every version that is installed, the newest first.</summary>
    private IEnumerable<string> Versions(string folder, string below)
    {
        var path = Path.Combine(root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateDirectories(path)
                .OrderByDescending(version => version, ByNumber)
                .Select(version => Path.Combine(version, below))
            : [];
    }
}
