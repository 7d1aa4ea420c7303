using System.Text.Json;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.Compatibility;

public sealed class OldProgramTests(RedisServer redis)
{
    [Fact]
    public async Task The_php_fragment_prints_the_reply_for_an_address()
    {
        Requirement.Need(File.Exists("/usr/bin/php"), "php-cli is missing: .ci/prepare installs it.");
        await using var gateway = await StartAsync();

        var output = await new OldClient(gateway).RunAsync("php", "detect.php", "HttpClient.class.php");

        ExpectReply(output);
        Assert.Equal(OldClient.Url, gateway.Fetcher.Asked?.Text);
    }

    [Fact]
    public async Task The_python_fragment_prints_the_reply_for_a_file()
    {
        await using var gateway = await StartAsync();

        var output = await new OldClient(gateway).RunAsync(Requirement.File("/usr/bin/python3"), "detect.py");

        ExpectReply(output["Response :  ".Length..]);
        Assert.Equal(SamplePicture.Bytes, gateway.Fetcher.Asked?.Body);
    }

    private static void ExpectReply(string json)
    {
        using var reply = JsonDocument.Parse(json);
        Assert.Equal(0, reply.RootElement.GetProperty("error_code").GetInt32());
        var person = reply.RootElement.GetProperty("people")[0];
        Assert.Equal((29, 99, 64), (Number(person, "age"), Number(person, "gender"), Number(person, "mood")));
    }

    private static int Number(JsonElement person, string name) => person.GetProperty(name).GetInt32();

    private async Task<RunningGateway> StartAsync()
    {
        var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Fetcher.Answer = FaceReplies.Answer(FaceReplies.OnePerson());
        return gateway;
    }
}
