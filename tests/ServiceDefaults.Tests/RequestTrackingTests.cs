using Face.Contracts;
using Face.ServiceDefaults.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Face.ServiceDefaults.Tests;

public sealed class RequestTrackingTests
{
    private const string Given = "0192f0c1a2b3c4d5e6f708192a3b4c5d";

    [Fact]
    public async Task An_internal_service_keeps_its_callers_id() => Assert.Equal(Given, await IdOnReplyAsync(Given, trustCaller: true));

    [Fact]
    public async Task The_public_gateway_makes_its_own_id() => Assert.NotEqual(Given, await IdOnReplyAsync(Given, trustCaller: false));

    [Theory]
    [InlineData(null)]
    [InlineData("not an id\r\nX-Evil: 1")]
    public async Task An_id_that_is_none_is_replaced(string? given) => Assert.Matches("^[0-9a-f]{32}$", await IdOnReplyAsync(given, trustCaller: true));

    private static async Task<string> IdOnReplyAsync(string? given, bool trustCaller)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseRequestTracking(trustCaller);
        app.Run(_ => Task.CompletedTask);
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Headers[InternalHeaders.RequestId] = given;

        await app.Build()(context);

        return context.Response.Headers[InternalHeaders.RequestId].ToString();
    }
}
