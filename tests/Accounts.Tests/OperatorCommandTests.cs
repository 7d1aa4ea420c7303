using Face.Testing;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Tests;

/// <summary><c>operators add</c>, <c>remove</c> and <c>list</c>, each as a process of its own.</summary>
public sealed class OperatorCommandTests(PostgresServer server, SharedAccounts shared) : IClassFixture<SharedAccounts>
{
    private const string Address = "owner@example.com";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Operator_is_listed_from_being_added_to_being_removed()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        await accounts.CreateAppAsync();

        var none = await RunAsync(accounts, "list");
        var added = await RunAsync(accounts, "add", "Owner@Example.com");
        var listed = await RunAsync(accounts, "list");
        var removed = await RunAsync(accounts, "remove", Address);
        var gone = await RunAsync(accounts, "list");

        Assert.Equal((0, "", ""), none);
        Assert.Equal((0, $"{Address} is an operator", ""), added);
        Assert.Equal((0, Address, ""), listed);
        Assert.Equal((0, $"{Address} is no operator", ""), removed);
        Assert.Equal((0, "", ""), gone);
    }

    [Fact]
    public async Task Change_of_operators_is_in_the_audit_log_without_the_address()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        await accounts.CreateAppAsync();

        await RunAsync(accounts, "add", Address);
        await RunAsync(accounts, "remove", Address);

        var account = await accounts.QueryAsync(db => db.Accounts.SingleAsync(row => row.Email == Address, Cancel));
        var log = await accounts.QueryAsync(db => db.AuditLog.Where(row => row.Subject == $"account:{account.Id}").OrderBy(row => row.Id).ToListAsync(Cancel));
        Assert.False(account.IsOperator);
        Assert.Equal(
            [("operator:tester", "operator.add", ""), ("operator:tester", "operator.remove", "")],
            log.ConvertAll(entry => (entry.Actor, entry.Action, entry.Details)));
    }

    [Theory]
    [InlineData(2, "There is no account 'nobody@example.com': its owner signs up at /account first.", "add", "nobody@example.com")]
    [InlineData(2, "There is no account 'nobody@example.com': its owner signs up at /account first.", "remove", "nobody@example.com")]
    [InlineData(2, "There is no account 'nobody': its owner signs up at /account first.", "add", "nobody")]
    [InlineData(1, "Required argument missing for command: 'add'.", "add")]
    [InlineData(1, "Required argument missing for command: 'remove'.", "remove")]
    [InlineData(1, "'one@example.com'", "list", "one@example.com")]
    [InlineData(1, "'promote'", "promote")]
    public async Task What_cannot_be_done_is_said_and_makes_nobody_an_operator(int exitCode, string sentence, params string[] command)
    {
        var accounts = await shared.StartAsync();

        var result = await RunAsync(accounts, command);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(sentence, result.Errors);
        Assert.DoesNotContain("   at ", result.Errors);
        Assert.False(await accounts.QueryAsync(db => db.Accounts.AnyAsync(row => row.IsOperator, Cancel)));
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(AccountsHost accounts, params string[] command)
    {
        var (exitCode, output, errors) = await AccountsProcess.RunAsync(accounts.ConnectionString, ["operators", .. command]);
        return (exitCode, output.Trim(), errors.Trim());
    }
}
