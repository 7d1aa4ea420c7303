using Face.Testing;

namespace Face.Clients.Tests.DotNet;

/// <summary>The package, packed once into a folder of its own that is deleted afterwards.</summary>
public sealed class PackedClient : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("face-pack-");

    public string Path => Directory.EnumerateFiles(folder.FullName, "Face.Client.*.nupkg").Single();

    public async ValueTask InitializeAsync()
    {
        var project = System.IO.Path.Combine(Repository.Root, "clients", "Face.Client");
        var output = System.IO.Path.Combine(folder.FullName, "build");
        var packing = await Command.RunAsync(
            "dotnet", ["pack", project, "-c", "Release", "--nologo", "--output", folder.FullName, "--artifacts-path", output], Repository.Root);
        packing.Succeeded();
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
