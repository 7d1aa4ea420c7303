using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.EsModule;

/// <summary><c>face.mjs</c> as a file in Node, which gives the endpoint itself.</summary>
public sealed class NodeTests(RedisServer redis)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "Gateway", "Clients", "wwwroot");

    [Fact]
    public async Task A_blob_gets_the_reply()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Fetcher.Answer = FaceReplies.Answer(FaceReplies.OnePerson());

        var result = await RunAsync($"{{ key: '{RunningGateway.Key}', endpoint: '{gateway.Client.BaseAddress}api/detect/' }}");

        Assert.Equal("29", result.Succeeded().Output.Trim());
    }

    [Fact]
    public async Task Without_an_endpoint_it_says_what_is_missing()
    {
        var result = await RunAsync("{ }");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("options.endpoint", result.Errors, StringComparison.Ordinal);
    }

    private static Task<Command> RunAsync(string options) => Command.RunAsync("node", ["--input-type=module", "--eval", $$"""
        import { detect } from './face.mjs';
        const { people } = await detect(new Blob([new Uint8Array([255, 216, 255, 1])]), {{options}});
        console.log(people[0].age);
        """], Folder);
}
