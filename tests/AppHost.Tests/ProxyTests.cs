using System.Text;
using Aspire.Hosting.Processes;
using Aspire.Hosting.Running;
using Face.Testing;

namespace Face.AppHost.Tests;

public sealed class ProxyTests
{
    [Fact]
    public async Task Connections_go_to_each_replica_in_turn_and_past_one_that_is_down()
    {
        await using var first = new OriginServer();
        await using var second = new OriginServer();
        first.Map("/", "text/plain", Encoding.UTF8.GetBytes("1"));
        second.Map("/", "text/plain", Encoding.UTF8.GetBytes("2"));
        var port = FreePort.Next();
        await using var proxy = new ReplicaProxy(port, [first.Port, FreePort.Next(), second.Port]);
        using var client = new HttpClient();
        for (var i = 0; i < 6; i++)
        {
            await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"), TestContext.Current.CancellationToken);
        }

        Assert.Equal(6, first.Requests.Count + second.Requests.Count);
        Assert.All([first, second], origin => Assert.InRange(origin.Requests.Count, 2, 4));
    }
}
