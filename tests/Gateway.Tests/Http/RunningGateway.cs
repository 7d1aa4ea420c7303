using System.Net.Http.Headers;
using Face.Contracts;
using Face.Gateway.Keys;
using Microsoft.AspNetCore.Builder;

namespace Face.Gateway.Tests.Http;

/// <summary>The gateway's real program on a free port, between a scripted accounts service and a scripted fetcher, with one app.</summary>
internal sealed class RunningGateway : IAsyncDisposable
{
    public const string Key = "00112233445566778899aabbccddeeff";
    public static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private readonly WebApplication app;

    private RunningGateway(WebApplication app, ScriptedAccounts accounts, ScriptedFetcher fetcher)
    {
        (this.app, Accounts, Fetcher) = (app, accounts, fetcher);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(30) };
    }

    public ScriptedAccounts Accounts { get; }

    public ScriptedFetcher Fetcher { get; }

    public HttpClient Client { get; }

    /// <param name="redis">Its connection string.</param>
    /// <param name="settings">Configuration, as <c>Section:Name=value</c>.</param>
    public static async Task<RunningGateway> StartAsync(string redis, params string[] settings)
    {
        var accounts = new ScriptedAccounts();
        var fetcher = new ScriptedFetcher();
        await Task.WhenAll(accounts.StartAsync(), fetcher.StartAsync());
        var app = Build(redis, accounts.Address, fetcher.Address, settings);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var gateway = new RunningGateway(app, accounts, fetcher);
        gateway.HasApp(new AppRecord { Id = Guid.NewGuid(), Plan = "test", RatePerSecond = 1000, CreditsPerMonth = 1000 });
        return gateway;
    }

    /// <summary>The program as it runs, wired by its command line.</summary>
    public static WebApplication Build(string redis, string accounts, string fetcher, params string[] settings)
    {
        string[] wiring =
        [
            "urls=http://127.0.0.1:0", "Logging:Console:LogLevel:Default=None",
            $"Internal:Secret={ScriptedServer.Secret}", $"ConnectionStrings:redis={redis}",
            $"services:accounts:http:0={accounts}", $"services:fetcher:http:0={fetcher}",
        ];
        return GatewayApp.Build([.. wiring.Concat(settings).Select(setting => "--" + setting)]);
    }

    /// <summary>Puts an app behind the key.</summary>
    public void HasApp(AppRecord record) => Accounts.Add(AppKey.HashOf(Key)!, record);

    public void HasApp(double rate) => HasApp(new AppRecord { Id = Guid.NewGuid(), Plan = "test", RatePerSecond = rate, CreditsPerMonth = 1000 });

    /// <summary>A multipart form with the key and a small picture, and what is given besides.</summary>
    public static MultipartFormDataContent GoodForm(params (string Name, string Value)[] more)
    {
        var form = Form([("app_key", Key), .. more]);
        form.Add(File(Picture), "img", "photo.jpg");
        return form;
    }

    public static MultipartFormDataContent Form(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }

    public static ByteArrayContent File(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return content;
    }

    public Task<Reply> PostAsync(HttpContent form) => SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/detect/") { Content = form });

    public async Task<Reply> SendAsync(HttpRequestMessage request) =>
        await Reply.ReadAsync(await Client.SendAsync(request, TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
        await Accounts.DisposeAsync();
        await Fetcher.DisposeAsync();
    }
}
