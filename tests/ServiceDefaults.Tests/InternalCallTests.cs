using System.Net;
using System.Net.Sockets;
using Face.Contracts;
using Face.ServiceDefaults.Discovery;
using Face.ServiceDefaults.Internal;
using Face.ServiceDefaults.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Face.ServiceDefaults.Tests;

public sealed class InternalCallTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private sealed class EchoClient(HttpClient http)
    {
        public Task<HttpResponseMessage> GetAsync(CancellationToken cancellation) => http.GetAsync(new Uri("/echo", UriKind.Relative), cancellation);
    }

    [Fact]
    public async Task A_call_without_the_secret_finds_nothing()
    {
        await using var service = await StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(service.Urls.Single()) };

        using var without = await http.GetAsync(new Uri("/echo", UriKind.Relative), TestContext.Current.CancellationToken);
        http.DefaultRequestHeaders.Add(InternalHeaders.Secret, new string('x', 32));
        using var wrong = await http.GetAsync(new Uri("/echo", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (without.StatusCode, wrong.StatusCode));
    }

    [Fact]
    public async Task A_typed_client_finds_the_service_and_carries_secret_and_request_id()
    {
        await using var service = await StartAsync();
        await using var caller = Build([], ("services:echo:http:0", service.Urls.Single()));
        var id = Guid.CreateVersion7();
        var context = new DefaultHttpContext { RequestServices = caller.Services };
        context.Request.Headers[InternalHeaders.RequestId] = id.ToString("n");
        caller.Services.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        var tracking = new ApplicationBuilder(caller.Services);
        tracking.UseRequestTracking(trustCaller: true);
        tracking.Run(_ => Task.CompletedTask);
        await tracking.Build()(context);

        using var reply = await caller.Services.GetRequiredService<EchoClient>().GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal(id.ToString("n"), await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_call_goes_to_another_instance_where_one_cannot_be_reached()
    {
        await using var service = await StartAsync();
        var nobody = new Uri("http://127.0.0.1:1").AbsoluteUri;
        await using var caller = Build([], ("services:echo:http:0", nobody), ("services:echo:http:1", service.Urls.Single()));
        await using var alone = Build([], ("services:echo:http:0", nobody));

        foreach (var _ in Enumerable.Range(0, 4))
        {
            using var reply = await caller.Services.GetRequiredService<EchoClient>().GetAsync(TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        }

        await Assert.ThrowsAsync<HttpRequestException>(
            () => alone.Services.GetRequiredService<EchoClient>().GetAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_call_goes_to_another_instance_where_one_takes_no_connection_in_time()
    {
        await using var service = await StartAsync();
        using var full = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        full.Listen(backlog: 0);
        // Nobody accepts it: the queue is full, and who comes next hears nothing.
        using var first = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await first.ConnectAsync(full.LocalEndPoint!, TestContext.Current.CancellationToken);
        await using var caller = Build([], ("services:echo:http:0", $"http://{full.LocalEndPoint}"), ("services:echo:http:1", service.Urls.Single()));

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var reply = await caller.Services.GetRequiredService<EchoClient>().GetAsync(TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        }
    }

    [Fact]
    public async Task A_short_secret_stops_the_start_and_is_named()
    {
        await using var app = Build(["--Internal:Secret=short"]);

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("Secret", error.Message, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync()
    {
        var app = Build([]);
        app.UseRequestTracking(trustCaller: true);
        app.MapInternal().MapGet("/echo", (HttpContext context) => context.RequestId().ToString("n"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static WebApplication Build(string[] args, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder([$"--Internal:Secret={Secret}", "--urls=http://127.0.0.1:0", .. args,
            .. settings.Select(s => $"--{s.Key}={s.Value}")]);
        builder.AddServiceDefaults();
        builder.Logging.ClearProviders();
        builder.Services.AddInternalClient<EchoClient>("echo");
        return builder.Build();
    }
}
