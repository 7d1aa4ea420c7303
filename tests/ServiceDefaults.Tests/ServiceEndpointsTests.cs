using Face.ServiceDefaults.Discovery;
using Microsoft.Extensions.Configuration;

namespace Face.ServiceDefaults.Tests;

public sealed class ServiceEndpointsTests
{
    [Fact]
    public void The_addresses_of_a_service_take_turns()
    {
        var endpoints = Endpoints(("services:fetcher:http:0", "http://127.0.0.1:1"), ("services:fetcher:http:1", "http://127.0.0.1:2"));

        var ports = Enumerable.Range(0, 4).Select(_ => endpoints.InTurn("fetcher")[0].Port).ToArray();

        Assert.Equal(2, ports.Distinct().Count());
        Assert.Equal(ports[..2], ports[2..]);
    }

    [Fact]
    public void A_service_without_an_address_names_the_missing_setting()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Endpoints().InTurn("accounts"));

        Assert.Contains("services__accounts__http__0", error.Message, StringComparison.Ordinal);
    }

    private static ServiceEndpoints Endpoints(params (string Key, string Value)[] settings) => new(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());
}
