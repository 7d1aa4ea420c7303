using Face.Client;
using Face.Gateway.Tests.Http;
using Face.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Face.Clients.Tests.DotNet;

public sealed class DependencyInjectionTests(RedisServer redis)
{
    [Fact]
    public async Task The_client_is_a_typed_http_client()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        var services = new ServiceCollection();
        services.AddSingleton(new FaceClientOptions { AppKey = RunningGateway.Key, Address = gateway.Client.BaseAddress! });
        services.AddHttpClient<FaceClient>();
        await using var provider = services.BuildServiceProvider();

        var reply = await provider.GetRequiredService<FaceClient>().DetectAsync(
            RunningGateway.Picture, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(reply.People);
    }

    [Fact]
    public async Task A_given_http_client_is_left_open()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        using var http = new HttpClient();
        new FaceClient(http, new FaceClientOptions { AppKey = RunningGateway.Key }).Dispose();

        using var response = await http.GetAsync(new Uri(gateway.Client.BaseAddress!, "/alive"), TestContext.Current.CancellationToken);

        Assert.True(response.IsSuccessStatusCode);
    }
}
