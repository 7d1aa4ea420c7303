using System.Diagnostics;
using System.Globalization;

namespace Aspire.Hosting.Processes;

/// <summary>What to run, as whom, where and with which environment.</summary>
internal sealed record ChildCommand(string FileName, IReadOnlyList<string> Arguments)
{
    public string WorkingDirectory { get; init; } = "/";

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether the app host's own environment is handed on. A server gets a bare one: a developer's PGDATA or RABBITMQ_* is not meant for it.
    /// </summary>
    public bool InheritsEnvironment { get; init; }

    /// <summary>Null: as oneself.</summary>
    public SystemUser? User { get; init; }

    /// <summary>
    /// The command behind <c>setsid</c> (Ctrl+C in the terminal reaches the app host alone, which then stops its children in order) and
    /// <c>setpriv</c> (another user, and death with the app host however that dies). Both replace themselves, so the process id stays.
    /// </summary>
    public ProcessStartInfo ToStartInfo()
    {
        var info = new ProcessStartInfo("setsid", ["setpriv", "--pdeathsig", "KILL", .. UserSwitch(), "--", FileName, .. Arguments])
        {
            WorkingDirectory = WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (!InheritsEnvironment)
        {
            info.Environment.Clear();
            info.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";
            info.Environment["LANG"] = "C.UTF-8";
        }

        foreach (var (name, value) in Environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }

    private string[] UserSwitch() => User is null ? [] : ["--reuid", Text(User.Id), "--regid", Text(User.Group), "--clear-groups"];

    private static string Text(uint id) => id.ToString(CultureInfo.InvariantCulture);
}
