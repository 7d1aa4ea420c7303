using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Aspire.Hosting.Processes;

/// <summary>The system calls that .NET does not offer: signals other than KILL, and a file's owner.</summary>
internal static partial class Libc
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Terminate = 15;
    public const int Continue = 18;
    public const int Stop = 19;

    private const int NoSuchProcess = 3;

    /// <summary>Sends a signal; false when the process is gone.</summary>
    public static bool Signal(int pid, int signal)
    {
        if (Kill(pid, signal) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == NoSuchProcess ? false : throw new Win32Exception(error);
    }

    /// <summary>Gives a file or folder to a user of the system.</summary>
    public static void GiveTo(string path, SystemUser user)
    {
        if (Chown(path, user.Id, user.Group) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), $"'{path}' cannot be given to the user '{user.Name}'");
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Chown(string path, uint owner, uint group);
}
