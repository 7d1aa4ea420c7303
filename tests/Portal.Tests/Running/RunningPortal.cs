using System.Net.Http.Headers;
using System.Text.Json;
using Face.Accounts.Apps;
using Face.Accounts.Database;
using Face.Accounts.Identity;
using Face.Accounts.Keys;
using Face.Gateway;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Face.Portal.Tests.Running;

/// <summary>Accounts on a database of its own, behind a real gateway, with a mail server and a stand-in for the fetcher.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    public const string Password = "three quiet otters";

    private const string Secret = "a secret of thirty-two characters";

    private readonly WebApplicationFactory<AccountsDb> accounts;
    private readonly WebApplication gateway;

    private RunningPortal(WebApplicationFactory<AccountsDb> accounts, WebApplication gateway) => (this.accounts, this.gateway) = (accounts, gateway);

    public required ShiftedTime Time { get; init; }

    public required MailServer Mail { get; init; }

    public required StandInFetcher Fetcher { get; init; }

    public required string ConnectionString { get; init; }

    public IServiceProvider Services => accounts.Services;

    /// <summary>The gateway's address.</summary>
    public Uri Address => new(gateway.Urls.Single());

    /// <param name="settings">Settings of Accounts.</param>
    public static async Task<RunningPortal> StartAsync(Servers servers, params (string Name, string Value)[] settings)
    {
        var time = new ShiftedTime();
        var mail = new MailServer();
        var fetcher = new StandInFetcher();
        await fetcher.StartAsync();
        var database = await servers.Postgres.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        (string, string)[] wiring =
        [
            ("ConnectionStrings:accounts", database), ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{mail.Port}"), ("Mail:RequireTls", "false"),
            ("Mail:From", "Face <no-reply@face.test>"), ("Portal:PublicUrl", "http://face.test"), ("Portal:FormsPerMinute", "10000"),
        ];
        var accounts = StartAccounts(time, [.. wiring, .. settings], out var address);
        var gateway = GatewayApp.Build(
        [
            "--urls=http://127.0.0.1:0", "--Logging:Console:LogLevel:Default=None", $"--Internal:Secret={Secret}",
            $"--ConnectionStrings:redis={servers.Redis.ConnectionString}", "--Activity:SendEvery=00:00:00.100",
            $"--services:accounts:http:0={address}", $"--services:fetcher:http:0={fetcher.Address}",
        ]);
        await gateway.StartAsync(TestContext.Current.CancellationToken);
        return new RunningPortal(accounts, gateway) { Time = time, Mail = mail, Fetcher = fetcher, ConnectionString = database };
    }

    public HttpSession Visit() => new(Address);

    /// <summary>An account with <see cref="Password"/>, without the way through the mail.</summary>
    public async Task<Account> CreateAccountAsync(string? address = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var (account, fault) = await scope.ServiceProvider.GetRequiredService<AccountDesk>().CreateAsync(address ?? NewAddress(), Password);
        return account ?? throw new InvalidOperationException(fault);
    }

    /// <summary>A new account's session.</summary>
    public async Task<(HttpSession Session, Account Account)> SignInAsync()
    {
        var account = await CreateAccountAsync();
        var session = Visit();
        var answer = await session.PostAsync("/account/sign-in", "", ("Email", account.Email!), ("Password", Password));
        Assert.Equal("/account", answer.Location);
        return (session, account);
    }

    public async Task<(HttpSession Session, Account Account)> SignInOperatorAsync()
    {
        var (session, account) = await SignInAsync();
        await QueryAsync(db => db.Accounts.Where(row => row.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsOperator, true), TestContext.Current.CancellationToken));
        return (session, account);
    }

    public async Task<(App App, string Key)> CreateAppAsync(Guid account, string name = "Booth")
    {
        var key = KeyText.Create();
        await using var scope = Services.CreateAsyncScope();
        var (app, fault) = await scope.ServiceProvider.GetRequiredService<OwnApps>()
            .CreateAsync(account, name, key, TestContext.Current.CancellationToken);
        return (app ?? throw new InvalidOperationException(fault), key);
    }

    public async Task<T> QueryAsync<T>(Func<AccountsDb, Task<T>> query)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await query(db);
    }

    /// <summary>Sends a picture to the gateway, as a program of an owner does.</summary>
    /// <param name="once">The request's Idempotency-Key; null: none.</param>
    public async Task<ApiReply> DetectAsync(string key, string? once = null)
    {
        using var session = Visit();
        using var form = new MultipartFormDataContent { { new StringContent(key), "app_key" } };
        var picture = new ByteArrayContent([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(picture, "img", "photo.jpg");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/detect/") { Content = form };
        if (once is not null)
        {
            request.Headers.Add("Idempotency-Key", once);
        }

        using var response = await session.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(text);
        var limit = response.Headers.TryGetValues("X-RateLimit-Limit", out var values) ? values.Single() : null;
        return new(json.RootElement.GetProperty("error_code").GetInt32(), limit, response.Headers.GetValues("X-Request-Id").Single());
    }

    public static string NewAddress() => $"owner-{Guid.NewGuid():n}@example.com";

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await gateway.StopAsync(now.Token);
        await gateway.DisposeAsync();
        await accounts.DisposeAsync();
        await Fetcher.DisposeAsync();
        await Mail.DisposeAsync();
    }

    private static WebApplicationFactory<AccountsDb> StartAccounts(ShiftedTime time, (string Name, string Value)[] settings, out Uri address)
    {
        var factory = new WebApplicationFactory<AccountsDb>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.UseSetting("Internal:Secret", Secret);
            builder.UseSetting("Logging:Console:LogLevel:Default", "None");
            foreach (var (name, value) in settings)
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)));
        });
        factory.UseKestrel();
        factory.StartServer();
        using var client = factory.CreateClient();
        address = client.BaseAddress!;
        return factory;
    }
}

/// <param name="RateLimit">Requests a second, as the header says; null: the app did not get known.</param>
internal sealed record ApiReply(int Code, string? RateLimit, string RequestId);
