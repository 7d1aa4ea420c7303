using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.Examples;

/// <summary>The programs of the zip, run from their unpacked folder as its README says.</summary>
public sealed class ProgramTests(RedisServer redis, ExamplesFolder folder) : IClassFixture<ExamplesFolder>
{
    public static TheoryData<string> Programs =>
        ["curl/detect.sh", "node javascript/detect.mjs", "/usr/bin/python3 python/detect.py", "php php/detect.php", "dotnet run csharp/detect.cs --"];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_photo_is_analysed(string program)
    {
        await using var gateway = await StartAsync();

        var result = await RunAsync(program, "photo.jpg", gateway);

        Expect(program, result.Succeeded());
        Assert.Equal(SamplePicture.Bytes, gateway.Fetcher.Asked?.Body);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task An_address_is_analysed(string program)
    {
        await using var gateway = await StartAsync();

        var result = await RunAsync(program, "https://example.com/a.jpg", gateway);

        Expect(program, result.Succeeded());
        Assert.Equal("https://example.com/a.jpg", gateway.Fetcher.Asked?.Text);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_refusal_ends_with_1_and_the_services_sentence(string program)
    {
        await using var gateway = await StartAsync();

        var result = await RunAsync(program, "photo.jpg", gateway, key: "ffffffffffffffffffffffffffffffff");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("1100", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.Contains("key", result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_server_that_is_not_there_ends_with_1(string program)
    {
        var result = await RunAsync(program, "photo.jpg", ("FACE_KEY", RunningGateway.Key), ("FACE_URL", "http://127.0.0.1:1"));

        Assert.Equal(1, result.ExitCode);
        Assert.NotEmpty(result.Errors);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Wrong_use_ends_with_2_and_a_hint(string program)
    {
        var withoutKey = await RunAsync(program, "photo.jpg", ("FACE_KEY", null));
        var withoutPhoto = await RunAsync(program, "nothing.jpg", ("FACE_KEY", RunningGateway.Key));

        Assert.Equal((2, 2), (withoutKey.ExitCode, withoutPhoto.ExitCode));
        Assert.Contains("FACE_KEY", withoutKey.Errors, StringComparison.Ordinal);
        Assert.Contains("nothing.jpg", withoutPhoto.Errors, StringComparison.Ordinal);
    }

    private static void Expect(string program, Command result)
    {
        var expected = program.StartsWith("curl", StringComparison.Ordinal) ? "\"age\":29," : "female (99 %), 29 years, mood 64";
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    private async Task<RunningGateway> StartAsync()
    {
        var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Fetcher.Answer = FaceReplies.Answer(FaceReplies.OnePerson());
        return gateway;
    }

    private Task<Command> RunAsync(string program, string picture, RunningGateway gateway, string key = RunningGateway.Key) =>
        RunAsync(program, picture, ("FACE_KEY", key), ("FACE_URL", gateway.Client.BaseAddress!.ToString().TrimEnd('/')));

    private Task<Command> RunAsync(string program, string picture, params (string, string?)[] environment)
    {
        var words = program.Split(' ');
        var first = words[0].Contains("detect", StringComparison.Ordinal) ? Path.Combine(folder.Path, words[0]) : words[0];
        Requirement.Need(first != "php" || File.Exists("/usr/bin/php"), "php-cli is missing: .ci/prepare installs it.");
        return Command.RunAsync(first, [.. words[1..], picture], folder.Path, environment);
    }
}
