using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Ledger.Tests;

/// <summary>
/// Two gateways and two accounts services as processes, on a Postgres and a Redis of their own: all may be killed. Only the fetcher is scripted.
/// </summary>
internal sealed class LedgerSystem : IAsyncDisposable
{
    /// <summary>The services' own limits are for a machine that has time for them; here a slow one must not decide.</summary>
    private const string Patience = "00:00:10";

    private readonly string clockFile = Path.Combine(Path.GetTempPath(), $"face-clock-{Guid.NewGuid():n}");

    private LedgerSystem(PostgresServer postgres, RedisServer redis, string database)
    {
        (Postgres, Redis) = (postgres, redis);
        Clock = new MovedClock(clockFile);
        Clock.MoveTo(DateTimeOffset.UtcNow);
        Ledger = new LedgerDatabase(database, Clock);
    }

    public PostgresServer Postgres { get; }

    public RedisServer Redis { get; }

    /// <summary>The clock of the accounts services.</summary>
    public MovedClock Clock { get; }

    public LedgerDatabase Ledger { get; }

    public LedgerFetcher Fetcher { get; } = new();

    public ServiceProcess[] Accounts { get; private set; } = [];

    public ServiceProcess[] Gateways { get; private set; } = [];

    public static async Task<LedgerSystem> StartAsync()
    {
        var postgres = await PostgresServer.StartAsync();
        var redis = await RedisServer.StartAsync();
        var system = new LedgerSystem(postgres, redis, await postgres.CreateDatabaseAsync(TestContext.Current.CancellationToken));
        await system.Fetcher.StartAsync();
        system.Accounts = [system.NewAccounts(), system.NewAccounts()];
        await Task.WhenAll(system.Accounts.Select(accounts => accounts.StartAsync()));
        system.Gateways = [system.NewGateway(), system.NewGateway()];
        await Task.WhenAll(system.Gateways.Select(gateway => gateway.StartAsync()));
        return system;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Gateways.Concat(Accounts).Select(service => service.DisposeAsync().AsTask()));
        await Fetcher.DisposeAsync();
        await Ledger.DisposeAsync();
        await Redis.DisposeAsync();
        await Postgres.DisposeAsync();
        File.Delete(clockFile);
    }

    /// <summary>The real program; this project's dependencies in place of its own make the moved clock known to it.</summary>
    private ServiceProcess NewAccounts()
    {
        string Own(string extension) => Path.Combine(AppContext.BaseDirectory, $"{typeof(LedgerSystem).Assembly.GetName().Name}.{extension}");
        return new ServiceProcess(
            "accounts",
            ["exec", "--runtimeconfig", Own("runtimeconfig.json"), "--depsfile", Own("deps.json"), Path.Combine(AppContext.BaseDirectory, "Accounts.dll")],
            new Dictionary<string, string>
            {
                [MovedClock.Setting] = clockFile,
                ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(MovedClock).Assembly.GetName().Name!,
                ["Internal__Secret"] = ScriptedServer.Secret,
                ["ConnectionStrings__accounts"] = Ledger.ConnectionString,
                ["Credits__SweepEvery"] = "00:00:01",
                ["Database__ConnectTimeout"] = Patience,
                ["Database__CommandTimeout"] = Patience,
                [$"Plans__Seed__{LedgerPlans.Wide}__CreditsPerMonth"] = $"{LedgerPlans.WideCredits}",
                [$"Plans__Seed__{LedgerPlans.Wide}__RatePerSecond"] = "100000",
                [$"Plans__Seed__{LedgerPlans.Narrow}__CreditsPerMonth"] = $"{LedgerPlans.NarrowCredits}",
                [$"Plans__Seed__{LedgerPlans.Narrow}__RatePerSecond"] = "100000",
            });
    }

    private ServiceProcess NewGateway()
    {
        var settings = new Dictionary<string, string>
        {
            ["Internal__Secret"] = ScriptedServer.Secret,
            ["ConnectionStrings__redis"] = Redis.ConnectionString,
            ["services__fetcher__http__0"] = Fetcher.Address,
            ["Accounts__CallTimeout"] = Patience,
            // While Redis is away, too, the credits are what is tested, not the rate.
            ["Rate__Gateways"] = "2",
        };
        for (var i = 0; i < Accounts.Length; i++)
        {
            settings[$"services__accounts__http__{i}"] = Accounts[i].Address.OriginalString;
        }

        return new ServiceProcess("gateway", [BuiltProject.Dll("Gateway")], settings);
    }
}

/// <summary>The plans of the test: no rate that matters.</summary>
internal static class LedgerPlans
{
    public const string Wide = "wide";
    public const long WideCredits = 1_000_000;
    public const string Narrow = "narrow";
    public const long NarrowCredits = 60;
}
