using Face.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Face.Accounts.Tests;

public sealed class DataProtectionTests(PostgresServer server)
{
    [Fact]
    public async Task What_one_instance_protects_another_reads()
    {
        var database = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var one = AccountsHost.Start(database, "Production");
        var secret = Protector(one).Protect("a secret");

        await using var other = AccountsHost.Start(database, "Production");

        Assert.Equal("a secret", Protector(other).Unprotect(secret));
        Assert.Equal(1, await other.QueryAsync(db => db.DataProtectionKeys.CountAsync(TestContext.Current.CancellationToken)));
    }

    private static IDataProtector Protector(AccountsHost accounts) =>
        accounts.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
