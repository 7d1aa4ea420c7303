using System.Net.Sockets;
using System.Text;
using Face.Contracts;
using Face.Testing;

namespace Face.Gateway.Tests.Http;

/// <summary>Bodies: their size, their shape and where they lie meanwhile.</summary>
public sealed class UploadTests(RedisServer redis) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("face-test-").FullName;

    [Fact]
    public async Task A_large_body_is_spilled_for_the_time_of_its_request_only()
    {
        await using var gateway = await StartAsync();
        var picture = new byte[500_000];
        Random.Shared.NextBytes(picture);
        var during = 0;
        gateway.Fetcher.Answer = context =>
        {
            during = Directory.GetFiles(folder).Length;
            return ScriptedFetcher.Success(context);
        };

        var reply = await gateway.PostAsync(FormWith(picture));
        await gateway.DisposeAsync();

        Assert.Equal((ErrorCode.None, 1), (reply.Code, during));
        Assert.Equal(picture, gateway.Fetcher.Asked?.Body);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_small_body_stays_in_memory()
    {
        await using var gateway = await StartAsync();
        var during = -1;
        gateway.Fetcher.Answer = context =>
        {
            during = Directory.GetFiles(folder).Length;
            return ScriptedFetcher.Success(context);
        };

        await gateway.PostAsync(FormWith(new byte[50_000]));

        Assert.Equal(0, during);
    }

    [Fact]
    public async Task Left_over_spill_files_are_deleted_at_start()
    {
        var left = Path.Combine(folder, "left.spill");
        var other = Path.Combine(folder, "other.txt");
        File.WriteAllText(left, "");
        File.WriteAllText(other, "");

        await using var gateway = await StartAsync();

        Assert.Equal((false, true), (File.Exists(left), File.Exists(other)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_1200_with_and_without_a_length(bool announced)
    {
        await using var gateway = await StartAsync("Upload:MaxBytes=100000");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/detect/") { Content = FormWith(new byte[100_001]) };
        request.Headers.TransferEncodingChunked = !announced;

        var reply = await gateway.SendAsync(request);

        Assert.Equal(ErrorCode.BadRequest, reply.Code);
        Assert.Contains("larger", reply.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 1000", "--b\r\n")]
    [InlineData("Transfer-Encoding: chunked", "5\r\n--b\r\n\r\nno length\r\n")]
    public async Task A_body_that_stops_or_is_garbled_is_1200(string framing, string body)
    {
        await using var gateway = await StartAsync("Upload:SlowBodyGrace=00:00:01.100");

        var reply = await SendRawAsync(gateway, $"Content-Type: multipart/form-data; boundary=b\r\n{framing}\r\n", body);

        Assert.StartsWith("HTTP/1.1 200 ", reply, StringComparison.Ordinal);
        Assert.Contains("\"error_code\":1200", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"img\"\r\n\r\nno end")]
    [InlineData("multipart/form-data", "--b--\r\n")]
    [InlineData("text/plain", "app_key=1&url=http://example.com/")]
    [InlineData("application/json", "{}")]
    public async Task A_body_that_is_no_form_is_1200(string type, string body)
    {
        await using var gateway = await StartAsync();
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        Assert.Equal(ErrorCode.BadRequest, (await gateway.PostAsync(content)).Code);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<RunningGateway> StartAsync(params string[] settings) =>
        RunningGateway.StartAsync(redis.ConnectionString, [$"Upload:SpillFolder={folder}", .. settings]);

    private static MultipartFormDataContent FormWith(byte[] picture)
    {
        var form = RunningGateway.Form(("app_key", RunningGateway.Key));
        form.Add(RunningGateway.File(picture), "img", "photo.jpg");
        return form;
    }

    private static async Task<string> SendRawAsync(RunningGateway gateway, string headers, string body)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", gateway.Client.BaseAddress!.Port, cancel);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/detect/ HTTP/1.1\r\nHost: h\r\n{headers}\r\n{body}"), cancel);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }
}
