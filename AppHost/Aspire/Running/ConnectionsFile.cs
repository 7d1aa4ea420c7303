namespace Aspire.Hosting.Running;

/// <summary>
/// The connection strings that the services are given, as lines that a shell reads (<c>set -a; . connections.env</c>): an operator's
/// command line reaches the running servers with them.
/// </summary>
internal static class ConnectionsFile
{
    private const string Prefix = "ConnectionStrings__";

    public static async Task WriteAsync(string path, IEnumerable<IResource> resources, CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, string>();
        foreach (var annotation in resources.SelectMany(resource => resource.Annotations.OfType<EnvironmentAnnotation>()))
        {
            await annotation.ApplyAsync(variables, cancellationToken);
        }

        File.Delete(path);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        await using var file = new StreamWriter(path, options);
        foreach (var (name, value) in variables.Where(variable => variable.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            await file.WriteLineAsync($"{name}='{value.Replace("'", "'\\''", StringComparison.Ordinal)}'".AsMemory(), cancellationToken);
        }
    }
}
