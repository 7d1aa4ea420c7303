using Face.Testing;

namespace Face.Accounts.Tests;

public sealed class CommandLineRefusalTests(PostgresServer server, SharedAccounts shared) : IClassFixture<SharedAccounts>
{
    private static readonly string Nowhere = "Host=127.0.0.1;Port=1;Username=nobody;Password=nothing;Database=none";

    [Theory]
    [InlineData(2, "There is no plan 'gold': choose one of business, demo, enterprise, free, starter.", "apps", "create", "--plan", "gold")]
    [InlineData(2, "'nobody' is not an e-mail address.", "apps", "create", "--plan", "free", "--owner", "nobody")]
    [InlineData(2, "There is no app 'ffff': 'apps list' shows all.", "apps", "revoke", "ffff")]
    [InlineData(1, "The remaining credits lie between 0 and", "credits", "set", "ffff", "-1")]
    [InlineData(1, "The granted credits lie between 1 and 1000000000000.", "credits", "grant", "ffff", "0")]
    [InlineData(1, "The granted credits lie between 1 and 1000000000000.", "credits", "grant", "ffff", "1000000000001")]
    [InlineData(1, "'many'", "credits", "grant", "ffff", "many")]
    [InlineData(1, "'many'", "credits", "set", "ffff", "many")]
    [InlineData(2, "There is no app 'ffff': 'apps list' shows all.", "credits", "grant", "ffff", "5")]
    [InlineData(1, "Option '--plan' is required.", "apps", "create")]
    [InlineData(1, "'frobnicate'", "frobnicate")]
    public async Task What_cannot_be_done_is_said_in_one_sentence(int exitCode, string sentence, params string[] command)
    {
        var accounts = await shared.StartAsync();

        var result = await AccountsProcess.RunAsync(accounts.ConnectionString, command);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(sentence, result.Errors);
        Assert.DoesNotContain("   at ", result.Errors);
    }

    [Theory]
    [InlineData("set")]
    [InlineData("grant")]
    public async Task Plan_without_limit_has_no_credits_to_change(string change)
    {
        var accounts = await shared.StartAsync();
        var (app, _) = await accounts.CreateAppAsync("demo");

        var result = await AccountsProcess.RunAsync(accounts.ConnectionString, "credits", change, app.ToString(), "5");

        Assert.Equal((2, $"The plan 'demo' has no limit: there is nothing to {change}."), (result.ExitCode, result.Errors.Trim()));
    }

    [Theory]
    [InlineData(null, "ConnectionStrings:accounts is missing: set it to Host=")]
    [InlineData("postgres://user:password@host", "ConnectionStrings:accounts is not a connection string of Postgres: set it to Host=")]
    public async Task Connection_string_that_cannot_be_used_is_named(string? connectionString, string sentence)
    {
        var result = await AccountsProcess.RunAsync(connectionString, "apps", "list");

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith(sentence, result.Errors);
    }

    [Fact]
    public async Task Unreachable_database_is_one_sentence_that_names_the_setting()
    {
        var result = await AccountsProcess.RunAsync(Nowhere, "check");

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("The database of ConnectionStrings:accounts cannot be reached:", result.Errors);
        Assert.Single(result.Errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task Wrong_password_is_said_as_such()
    {
        var accounts = await shared.StartAsync();

        var result = await AccountsProcess.RunAsync(accounts.ConnectionString + ";Password=wrong", "check");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("refuses the connection: password authentication failed", result.Errors);
    }

    [Fact]
    public async Task Database_that_Accounts_has_not_seen_says_what_to_do()
    {
        var empty = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);

        var result = await AccountsProcess.RunAsync(empty, "plans", "list");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("start Accounts on it once", result.Errors);
    }

    [Fact]
    public async Task Help_says_where_the_connection_string_comes_from()
    {
        var result = await AccountsProcess.RunAsync(null, "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("ConnectionStrings__accounts", result.Output);
        Assert.Contains(".face/connections.env", result.Output);
    }
}
