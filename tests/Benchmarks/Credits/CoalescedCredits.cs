using Face.Accounts.Apps;
using Face.Accounts.Credits;
using Face.Accounts.Database;
using Face.Accounts.DataProtection;
using Face.Accounts.Idempotency;
using Face.Accounts.Keys;
using Face.Accounts.Plans;
using Face.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Face.Benchmarks;

/// <summary>Accounts' own counter, as its endpoints call it.</summary>
internal sealed class CoalescedCredits : ICredits, IAsyncDisposable
{
    private readonly WebApplication accounts;
    private readonly CreditCounter counter;
    private Guid app;

    private CoalescedCredits(string connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder([$"--ConnectionStrings:accounts={connectionString}", "--Logging:LogLevel:Default=Error"]);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddDatabase().AddSharedDataProtection().AddPlans().AddApps().AddCredits().AddIdempotency();
        accounts = builder.Build();
        counter = accounts.Services.GetRequiredService<CreditCounter>();
    }

    public static async Task<CoalescedCredits> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var credits = new CoalescedCredits(connectionString);
        await credits.accounts.Services.GetRequiredService<Migrator>().MigrateAsync(cancellation);
        await using var scope = credits.accounts.Services.CreateAsyncScope();
        var registry = scope.ServiceProvider.GetRequiredService<AppRegistry>();
        var app = await registry.CreateAsync(new("Hot", "enterprise", "owner@example.com"), KeyText.Create(), "benchmark", cancellation);
        credits.app = app.Id;
        return credits;
    }

    public async Task ReserveAsync(Guid request) => Require(await counter.Reserve(new CreditRequest(app, request))!);

    public async Task SettleAsync(Guid request) => Require(await counter.Settle(new CreditSettlement(app, request))!);

    /// <summary>A figure of a ledger that does not agree would be worthless.</summary>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        await using var scope = accounts.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<CreditDesk>().CheckAsync(cancellation) is [var wrong, ..])
        {
            throw new InvalidOperationException($"The ledger does not bear the counter out: {wrong}");
        }
    }

    public ValueTask DisposeAsync() => accounts.DisposeAsync();

    private static void Require(CreditState? state)
    {
        if (state is not { Granted: true })
        {
            throw new InvalidOperationException("A call was refused.");
        }
    }
}
