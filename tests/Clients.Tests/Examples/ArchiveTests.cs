using System.IO.Compression;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.Examples;

public sealed class ArchiveTests(RedisServer redis, ExamplesFolder folder) : IClassFixture<ExamplesFolder>
{
    private const int ExecutableByOwner = 0x40;

    private static readonly string Source = Path.Combine(Repository.Root, "examples");
    private static readonly string Libraries = Path.Combine(Repository.Root, "Gateway", "Clients", "wwwroot");
    private static readonly string Assets = Path.Combine(Repository.Root, "Gateway", "Site", "wwwroot", "assets");

    [Fact]
    public async Task The_download_is_the_same_bytes_from_every_gateway()
    {
        await using var one = await RunningGateway.StartAsync(redis.ConnectionString);
        await using var two = await RunningGateway.StartAsync(redis.ConnectionString);

        var first = await one.Client.GetAsync("/examples/face-examples.zip", TestContext.Current.CancellationToken);
        var second = await two.Client.GetByteArrayAsync("/examples/face-examples.zip", TestContext.Current.CancellationToken);

        Assert.Equal("face-examples.zip", first.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(second, await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void It_holds_every_example_and_library_as_it_is_and_the_sites_look()
    {
        var look = new[] { "face.css", "icon.svg", "theme.js" }.Select(file => (File: Path.Combine(Assets, file), Path: "assets/" + file));
        var expected = Under(Source).Concat(Under(Libraries)).Concat(look.Where(entry => File.Exists(entry.File)))
            .Append((File: SamplePicture.Path, Path: "photo.jpg"))
            .ToDictionary(entry => entry.Path, entry => File.ReadAllBytes(entry.File));

        var actual = Under(folder.Path).ToDictionary(entry => entry.Path, entry => File.ReadAllBytes(entry.File));

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, entry => Assert.Equal(entry.Value, actual[entry.Key]));
    }

    [Fact]
    public void Its_shell_script_can_be_run_and_nothing_else()
    {
        using var archive = new ZipArchive(new MemoryStream(ExamplesFolder.Archive()));

        var runnable = archive.Entries.Where(entry => ((entry.ExternalAttributes >> 16) & ExecutableByOwner) != 0);

        Assert.Equal("face-examples/curl/detect.sh", Assert.Single(runnable).FullName);
    }

    private static IEnumerable<(string File, string Path)> Under(string root) =>
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => (file, Path.GetRelativePath(root, file)));
}
