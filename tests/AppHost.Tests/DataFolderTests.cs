using Aspire.Hosting;
using Aspire.Hosting.Running;

namespace Face.AppHost.Tests;

public sealed class DataFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("face-data-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Second_app_host_on_the_folder_is_refused()
    {
        using var first = new DataFolder(folder, reset: false);
        first.Open();
        using var second = new DataFolder(folder, reset: false);
        var refusal = Assert.Throws<DistributedApplicationException>(second.Open);
        Assert.Contains("--data", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Generated_password_is_kept_until_a_reset()
    {
        var first = Open(reset: false);
        Assert.Equal(22, first.Length);
        Assert.Equal(first, Open(reset: false));
        Assert.NotEqual(first, Open(reset: true));
    }

    [Fact]
    public void Full_log_is_kept_as_one_older_generation()
    {
        using var log = new OutputLog(folder, "x", onConsole: false, maxBytes: 100);
        for (var line = 0; line < 100; line++)
        {
            log.Write($"line {line}");
        }

        log.Dispose();
        Assert.All(Directory.GetFiles(folder, "*.log"), path => Assert.InRange(new FileInfo(path).Length, 1, 120));
        Assert.Equal("line 99", File.ReadLines(Path.Combine(folder, "x.log")).Last());
    }

    private string Open(bool reset)
    {
        using var data = new DataFolder(folder, reset);
        data.Open();
        return new GeneratedPasswords(data).GetOrCreate("redis-password");
    }
}
