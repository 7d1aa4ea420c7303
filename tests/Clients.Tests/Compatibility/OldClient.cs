using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.Compatibility;

/// <summary>The files of <c>old</c>, with the addresses and the key of a running gateway filled in.</summary>
internal sealed class OldClient(RunningGateway gateway)
{
    public const string Url = "http://example.com/face.jpg?size=large&x=1";

    private static readonly string Folder = Path.Combine(Npm.Folder, "Compatibility", "old");

    private readonly Uri address = gateway.Client.BaseAddress!;

    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file))
        .Replace("{{address}}", address.ToString().TrimEnd('/'), StringComparison.Ordinal)
        .Replace("{{host}}", address.Authority, StringComparison.Ordinal)
        .Replace("{{key}}", RunningGateway.Key, StringComparison.Ordinal)
        .Replace("{{url}}", Url, StringComparison.Ordinal)
        .Replace("{{photo}}", SamplePicture.Path, StringComparison.Ordinal);

    /// <summary>Writes a program and what it loads to a folder of its own, runs it there and gives what it printed.</summary>
    public async Task<string> RunAsync(string interpreter, params string[] files)
    {
        var folder = Directory.CreateTempSubdirectory("face-old-");
        try
        {
            foreach (var file in files)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), Text(file), TestContext.Current.CancellationToken);
            }

            return (await Command.RunAsync(interpreter, [files[0]], folder.FullName)).Succeeded().Output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
