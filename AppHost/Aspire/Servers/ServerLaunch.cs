using Aspire.Hosting.Processes;

namespace Aspire.Hosting.Servers;

/// <summary>A server of the machine's packages, run as a private process on loopback with a folder of its own.</summary>
internal abstract class ServerLaunch(ServerSettings settings, string user) : Launch
{
    private bool begun;

    public override string Name => settings.Name;

    public abstract string ConnectionString { get; }

    protected ServerSettings Settings => settings;

    /// <summary>The package's own user when we are root; else oneself.</summary>
    protected SystemUser? User { get; } = SystemUser.ForServer(user);

    /// <summary>Throws the sentence that names the packages when a program is missing.</summary>
    public abstract void RequireBinaries();

    public override async Task<ChildCommand> PrepareAsync(Action<string> onLine, CancellationToken cancellationToken)
    {
        if (!begun && !settings.KeepsData)
        {
            DeleteData();
        }

        begun = true;
        MakeFolder(settings.Folder);
        var command = await ConfigureAsync(onLine, cancellationToken);
        return command with { User = User, WorkingDirectory = settings.Folder };
    }

    public void DeleteData()
    {
        if (Directory.Exists(settings.Folder))
        {
            Directory.Delete(settings.Folder, recursive: true);
        }
    }

    /// <summary>Writes the server's configuration and says how to start it.</summary>
    protected abstract Task<ChildCommand> ConfigureAsync(Action<string> onLine, CancellationToken cancellationToken);

    /// <summary>A path in the server's folder.</summary>
    protected string In(string name) => Path.Combine(settings.Folder, name);

    protected void MakeFolder(string path)
    {
        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        GiveToServer(path);
    }

    /// <summary>A file that only the server reads: it may hold the password.</summary>
    protected void WriteFile(string name, string text)
    {
        File.Delete(In(name));
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var writer = new StreamWriter(In(name), options))
        {
            writer.Write(text);
        }

        GiveToServer(In(name));
    }

    private void GiveToServer(string path)
    {
        if (User is { } owner)
        {
            Libc.GiveTo(path, owner);
        }
    }
}
