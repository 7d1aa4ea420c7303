using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Where one app host keeps its servers' data, its logs and its passwords. One app host at a time: it holds a lock.</summary>
internal sealed class DataFolder : IDisposable
{
    /// <summary>Begin with empty data.</summary>
    public const string ResetArgument = "--reset";

    /// <summary>The app host's option for the place, also <c>--data</c>; default <c>.face</c> beside the app host's folder.</summary>
    public const string PlaceSetting = "AppHost:DataFolder";

    /// <summary>Where the app host's configuration then says the logs lie.</summary>
    public const string LogSetting = "AppHost:LogFolder";

    private readonly string path;
    private readonly string servers;
    private readonly bool reset;
    private FileStream? held;

    public DataFolder(string path, bool reset)
    {
        this.path = path;
        this.reset = reset;
        servers = Environment.IsPrivilegedProcess && !OthersReach(path) ? ReachablePlaceFor(path) : In("servers");
    }

    /// <summary>Where the servers' data lies when the folder itself is hidden from their users; else null.</summary>
    public string? ServersElsewhere => servers == In("servers") ? null : servers;

    public string Logs => In("logs");

    public string Passwords => In("passwords");

    public static DataFolder Choose(IConfiguration configuration, string appHostDirectory, bool reset) =>
        new(Path.GetFullPath(configuration[PlaceSetting] ?? Path.Combine(appHostDirectory, "..", ".face")), reset);

    /// <summary>The folder of one server.</summary>
    public string Server(string name) => Path.Combine(servers, name);

    /// <summary>Takes the lock and, when a reset was asked for, deletes everything else.</summary>
    public void Open()
    {
        Directory.CreateDirectory(path);
        held = Lock();
        if (reset)
        {
            foreach (var folder in new[] { Logs, Passwords, servers }.Where(Directory.Exists))
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        Directory.CreateDirectory(Logs);
        Directory.CreateDirectory(servers);
        LetThrough(path);
        LetThrough(servers);
    }

    public void Dispose() => held?.Dispose();

    private FileStream Lock()
    {
        try
        {
            return new FileStream(In("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new DistributedApplicationException(
                $"Another app host runs on the data folder {path}: stop it, or give this one a folder of its own with --data.", e);
        }
    }

    private string In(string name) => Path.Combine(path, name);

    /// <summary>As root the servers run as users of their own, who must be able to walk to their folders.</summary>
    private static void LetThrough(string folder) => File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute);

    /// <summary>What lies above our folder is not ours to open: a checkout in /root hides everything in it.</summary>
    private static bool OthersReach(string place)
    {
        for (var folder = Directory.GetParent(place); folder is not null; folder = folder.Parent)
        {
            if (folder.Exists && !folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                return false;
            }
        }

        return true;
    }

    private static string ReachablePlaceFor(string place) =>
        $"/var/lib/face-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)).AsSpan(0, 4))}";
}
