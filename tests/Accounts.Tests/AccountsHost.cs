using System.Net;
using System.Net.Http.Json;
using Face.Accounts.Apps;
using Face.Accounts.Credits;
using Face.Accounts.Database;
using Face.Accounts.Keys;
using Face.Contracts;
using Face.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Face.Accounts.Tests;

/// <summary>The service as Program.cs builds it, listening on a loopback port, on a database of its own, with a clock that the test moves.</summary>
internal sealed class AccountsHost : IAsyncDisposable
{
    private const string Secret = "a secret of thirty-two characters";

    private readonly WebApplicationFactory<Program> factory;

    private AccountsHost(string connectionString, string environment, ManualTime time, (string Name, string Value)[] settings)
    {
        Time = time;
        ConnectionString = connectionString;
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment(environment);
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.UseSetting("ConnectionStrings:accounts", connectionString);
            builder.UseSetting("Internal:Secret", Secret);
            foreach (var (name, value) in settings)
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time)));
        });
        factory.UseKestrel();
        factory.StartServer();
        Http = factory.CreateClient();
        Http.DefaultRequestHeaders.Add(InternalHeaders.Secret, Secret);
    }

    public string ConnectionString { get; }

    public ManualTime Time { get; }

    /// <summary>Knows the internal secret.</summary>
    public HttpClient Http { get; }

    public IServiceProvider Services => factory.Services;

    /// <summary>On a fresh database.</summary>
    public static async Task<AccountsHost> StartAsync(PostgresServer server, params (string Name, string Value)[] settings) =>
        Start(await server.CreateDatabaseAsync(TestContext.Current.CancellationToken), "Production", settings);

    public static AccountsHost Start(string connectionString, string environment, params (string Name, string Value)[] settings) =>
        Start(connectionString, environment, new ManualTime(), settings);

    public static AccountsHost Start(string connectionString, string environment, ManualTime time, params (string Name, string Value)[] settings) =>
        new(connectionString, environment, time, settings);

    /// <summary>Sets the clock; it only goes forward.</summary>
    public void MoveTo(DateTimeOffset moment) => Time.Advance(moment - Time.GetUtcNow());

    /// <summary>An app with a key of its own.</summary>
    public async Task<(Guid Id, string Key)> CreateAppAsync(string plan = "free")
    {
        var key = KeyText.Create();
        await using var scope = Services.CreateAsyncScope();
        var app = await scope.ServiceProvider.GetRequiredService<AppRegistry>()
            .CreateAsync(new("Test", plan, "owner@example.com"), key, "test", TestContext.Current.CancellationToken);
        return (app.Id, key);
    }

    /// <summary>An app that has so many credits left this month.</summary>
    public async Task<Guid> CreateAppAsync(long remaining)
    {
        var (id, _) = await CreateAppAsync();
        await UseDeskAsync(desk => desk.SetRemainingAsync(id, remaining, "test", TestContext.Current.CancellationToken));
        return id;
    }

    public async Task RevokeAsync(Guid app)
    {
        await using var scope = Services.CreateAsyncScope();
        var registry = scope.ServiceProvider.GetRequiredService<AppRegistry>();
        var found = Assert.Single(await registry.FindAsync(app.ToString(), TestContext.Current.CancellationToken));
        await registry.RevokeAsync(found, "test", TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> LookUpAsync(string key) => PostAsync(InternalPaths.LookUpApp, new AppLookup(Convert.ToHexStringLower(KeyText.Hash(key))));

    public Task<CreditState> ReserveAsync(Guid app, Guid request) => CallAsync(InternalPaths.ReserveCredit, app, request);

    public Task<CreditState> SettleAsync(Guid app, Guid request) => CallAsync(InternalPaths.SettleCredit, app, request);

    public Task<CreditState> ReleaseAsync(Guid app, Guid request) => CallAsync(InternalPaths.ReleaseCredit, app, request);

    public Task<HttpResponseMessage> PostAsync<T>(string path, T body) => Http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    /// <summary>The check that operators run; nothing found is the invariant.</summary>
    public Task<List<Discrepancy>> CheckAsync() => UseDeskAsync(desk => desk.CheckAsync(TestContext.Current.CancellationToken));

    public async Task<T> QueryAsync<T>(Func<AccountsDb, Task<T>> query)
    {
        var databases = Services.GetRequiredService<IDbContextFactory<AccountsDb>>();
        await using var db = await databases.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await query(db);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await factory.DisposeAsync();
    }

    private async Task<T> UseDeskAsync<T>(Func<CreditDesk, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CreditDesk>());
    }

    private async Task<CreditState> CallAsync(string path, Guid app, Guid request)
    {
        using var response = await PostAsync(path, new CreditRequest(app, request));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<CreditState>(TestContext.Current.CancellationToken))!;
    }
}
