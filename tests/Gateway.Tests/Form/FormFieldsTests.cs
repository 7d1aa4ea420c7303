using System.Text;
using Face.Gateway.Form;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Tests.Form;

/// <summary>Bodies taken apart, in memory and spilled.</summary>
public sealed class FormFieldsTests : IAsyncLifetime
{
    private readonly UploadOptions options = new() { SpillFolder = Directory.CreateTempSubdirectory("face-test-").FullName };
    private readonly List<SpillBuffer> buffers = [];
    private SpillFolder? folder;

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public async Task Parts_are_read_from_memory_and_from_a_file(int maxBytesInMemory)
    {
        var picture = Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7)).ToArray();
        byte[] body =
        [
            .. Encoding.UTF8.GetBytes("preamble\r\n--b\r\nContent-Disposition: form-data; name=\"app_key\"\r\n\r\nkéy\r\n"),
            .. Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data; name=img; filename=\"\"\r\nContent-Type: image/jpg\r\n\r\n"),
            .. picture,
            .. Encoding.UTF8.GetBytes("\r\n--b--\r\nepilogue"),
        ];

        var fields = await GoodAsync(body, "b", maxBytesInMemory);

        Assert.Equal([("app_key", false, 4L), ("img", true, 200_000L)], fields.Select(f => (f.Name, f.IsFile, f.Length)));
        Assert.Equal("kéy", fields[0].Text);
        Assert.Equal(picture, await AllAsync(fields[1]));
    }

    [Fact]
    public async Task A_part_without_a_name_is_ignored()
    {
        var fields = await GoodAsync("--b\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\ny\r\n--b--\r\n", "b");

        Assert.Equal("url", Assert.Single(fields).Name);
    }

    [Fact]
    public async Task Urlencoded_text_is_decoded()
    {
        var fields = await GoodAsync("url=http%3A%2F%2Fa.b%2F%3Fc%3D1+2&empty=&app_key=%00", null);

        Assert.Equal([("url", "http://a.b/?c=1 2"), ("empty", ""), ("app_key", "\0")], fields.Select(f => (f.Name, f.Text)));
    }

    [Fact]
    public async Task A_long_text_is_cut()
    {
        var body = "--b\r\nContent-Disposition: form-data; name=\"app_key\"\r\n\r\n" + new string('a', 100_000) + "\r\n--b--\r\n";

        var fields = await GoodAsync(body, "b");

        Assert.Equal((FormField.MaxTextBytes, 100_000L), (fields[0].Text.Length, fields[0].Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing of a form")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"img\"\r\n\r\nno end")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"img\"\r\n\r\nwrong end\r\n--c--\r\n")]
    [InlineData("--b\r\nno header\r\n\r\n--b--\r\n")]
    public async Task A_broken_multipart_is_refused(string body) => Assert.Equal(FormFailures.BrokenForm, await BadAsync(body));

    [Fact]
    public async Task Headers_over_their_limits_are_refused() =>
        Assert.Equal(FormFailures.BrokenForm, await BadAsync("--b\r\nX: " + new string('a', 1_000_000) + "\r\n\r\n\r\n--b--\r\n"));

    [Fact]
    public async Task Too_many_parts_are_refused()
    {
        var part = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n\r\n";

        Assert.Equal(FormFailures.TooManyFields, await BadAsync(string.Concat(Enumerable.Repeat(part, 10_000)) + "--b--\r\n"));
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", true)]
    [InlineData("Multipart/Form-Data; charset=utf-8; boundary=\"b c\"", true)]
    [InlineData("application/x-www-form-urlencoded; charset=UTF-8", true)]
    [InlineData("multipart/form-data", false)]
    [InlineData("multipart/mixed; boundary=b", false)]
    [InlineData("text/plain", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void The_encoding_is_read_from_the_content_type(string? type, bool expected) => Assert.Equal(expected, FormEncoding.Of(type) is not null);

    [Fact]
    public void A_boundary_of_10_kB_is_refused() => Assert.Null(FormEncoding.Of("multipart/form-data; boundary=" + new string('b', 10_000)));

    public async ValueTask InitializeAsync()
    {
        folder = new SpillFolder(Options.Create(options), NullLogger<SpillFolder>.Instance);
        await folder.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var buffer in buffers)
        {
            await buffer.DisposeAsync();
        }

        Assert.Empty(Directory.GetFiles(options.SpillFolder));
        Directory.Delete(options.SpillFolder);
    }

    private Task<IReadOnlyList<FormField>> GoodAsync(string body, string? boundary) => GoodAsync(Encoding.UTF8.GetBytes(body), boundary, 64 * 1024);

    private async Task<IReadOnlyList<FormField>> GoodAsync(byte[] body, string? boundary, int maxBytesInMemory)
    {
        var result = await FormFields.ReadAsync(
            await BufferAsync(body, maxBytesInMemory), new FormEncoding(boundary), options, TestContext.Current.CancellationToken);
        Assert.False(result.Failed(out var failure, out var fields), failure?.Sentence);
        return fields!;
    }

    private async Task<Face.Contracts.Failure?> BadAsync(string body)
    {
        var buffer = await BufferAsync(Encoding.UTF8.GetBytes(body), 64 * 1024);
        (await FormFields.ReadAsync(buffer, new FormEncoding("b"), options, TestContext.Current.CancellationToken)).Failed(out var failure, out _);
        return failure;
    }

    private async Task<SpillBuffer> BufferAsync(byte[] body, int maxBytesInMemory)
    {
        var buffer = new SpillBuffer(folder!, maxBytesInMemory);
        buffers.Add(buffer);
        foreach (var chunk in body.Chunk(30_000))
        {
            await buffer.WriteAsync(chunk, TestContext.Current.CancellationToken);
        }

        return buffer;
    }

    private static async Task<byte[]> AllAsync(FormField field)
    {
        await using var stream = field.Open();
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, TestContext.Current.CancellationToken);
        return all.ToArray();
    }
}
