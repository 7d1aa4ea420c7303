using System.Net;
using System.Net.Sockets;
using System.Text;
using Face.Contracts;
using Face.Portal.Tests.Running;

namespace Face.Portal.Tests;

public sealed class ForwardingTests(Servers servers, SharedPortal shared)
{
    [Theory]
    [InlineData("/internal/apps/lookup")]
    [InlineData("/account/../internal/apps/lookup")]
    [InlineData("/account/%2e%2e/internal/apps/lookup")]
    [InlineData("/account/..%2finternal/apps/lookup")]
    [InlineData("/account//internal/apps/lookup")]
    [InlineData("//internal/apps/lookup")]
    public async Task Internal_endpoints_cannot_be_reached(string path)
    {
        var portal = await shared.StartAsync(servers);

        var status = await PostAsync(portal.Address, path, "{\"keyHash\":\"00\"}", $"{InternalHeaders.Secret}: a secret of thirty-two characters");

        Assert.Contains(" 40", status);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused_with_a_page()
    {
        var portal = await shared.StartAsync(servers);
        using var visitor = portal.Visit();

        var answer = await visitor.PostRawAsync("/account/sign-in", "", ("Email", new string('x', 100_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
    }

    [Fact]
    public async Task A_client_cannot_claim_another_address_or_scheme()
    {
        var portal = await shared.StartAsync(servers);
        using var visitor = portal.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "evil.example");

        using var response = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith($"{portal.Address}account/sign-in", response.Headers.Location!.AbsoluteUri);
    }

    [Fact]
    public async Task Unknown_pages_answer_404_with_a_page()
    {
        var portal = await shared.StartAsync(servers);
        using var visitor = portal.Visit();

        using var response = await visitor.GetAsync("/account/nothing/here");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is no such page", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Single(response.Headers.GetValues("X-Request-Id"));
    }

    [Fact]
    public async Task While_the_database_is_away_pages_say_so()
    {
        await using var database = new Face.Testing.PostgresServer();
        await database.InitializeAsync();
        var connection = await database.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var portal = await RunningPortal.StartAsync(servers, ("ConnectionStrings:accounts", connection));
        using var visitor = portal.Visit();

        database.Kill();
        using var response = await visitor.GetAsync("/pricing");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("The database is away", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Over a socket, since HttpClient would tidy the path. Answers the status line.</summary>
    private static async Task<string> PostAsync(Uri gateway, string path, string body, string header)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, gateway.Port, TestContext.Current.CancellationToken);
        var head = $"POST {path} HTTP/1.1\r\nHost: {gateway.Authority}\r\n{header}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + body), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
    }
}
