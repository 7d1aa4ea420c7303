using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Where one app host keeps its servers' data, its logs and its passwords. One app host at a time: it holds a lock.</summary>
internal sealed class DataFolder(string path, bool reset) : IDisposable
{
    /// <summary>Begin with empty data.</summary>
    public const string ResetArgument = "--reset";

    /// <summary>The app host's option for the place; default <c>.face</c> beside the app host's folder.</summary>
    public const string PlaceSetting = "AppHost:DataFolder";

    /// <summary>Where the app host's configuration then says the logs lie.</summary>
    public const string LogSetting = "AppHost:LogFolder";

    private const string LockName = "lock";

    private FileStream? held;

    public string Logs => System.IO.Path.Combine(path, "logs");

    public string Passwords => System.IO.Path.Combine(path, "passwords");

    public static DataFolder Choose(IConfiguration configuration, string appHostDirectory, bool reset)
    {
        var place = System.IO.Path.GetFullPath(configuration[PlaceSetting] ?? System.IO.Path.Combine(appHostDirectory, "..", ".face"));
        return new DataFolder(Environment.IsPrivilegedProcess && !OthersReach(place) ? ReachablePlaceFor(place) : place, reset);
    }

    /// <summary>The folder of one server.</summary>
    public string Server(string name) => System.IO.Path.Combine(path, "servers", name);

    /// <summary>Takes the lock and, when a reset was asked for, deletes everything else.</summary>
    public void Open()
    {
        Directory.CreateDirectory(path);
        try
        {
            held = new FileStream(System.IO.Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new DistributedApplicationException(
                $"Another app host runs on the data folder {path}: stop it, or give this one a folder of its own with {PlaceSetting.Replace(":", "__", StringComparison.Ordinal)}.", e);
        }

        if (reset)
        {
            Clear();
        }

        Directory.CreateDirectory(Logs);
    }

    public void Dispose() => held?.Dispose();

    private void Clear()
    {
        foreach (var folder in Directory.EnumerateDirectories(path))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>As root the servers run as users of their own, who must be able to walk to their folders; a checkout in /root hides them.</summary>
    private static bool OthersReach(string place)
    {
        for (var folder = new DirectoryInfo(place); folder is not null; folder = folder.Parent)
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
