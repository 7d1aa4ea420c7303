using Face.Testing;

namespace Face.Accounts.Tests;

public sealed class SettingsTests(PostgresServer server)
{
    [Theory]
    [InlineData("The field MaxConnections must be between 2 and 64.", "--Database:MaxConnections=1")]
    [InlineData("The field ReservationLifetime must be between 00:00:20 and 01:00:00.", "--Credits:ReservationLifetime=00:00:10")]
    [InlineData("Plans:Seed:free: The field RatePerSecond must be between", "--Plans:Seed:free:RatePerSecond=0")]
    [InlineData("Plans:Seed:Big: a plan's name is lower case", "--Plans:Seed:Big:Apps=3")]
    public async Task Setting_out_of_range_stops_the_start_and_is_named(string message, string setting)
    {
        var database = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);

        var result = await AccountsProcess.RunAsync(
            database, "--urls=http://127.0.0.1:0", "--Internal:Secret=a secret of thirty-two characters", setting);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(message, result.Errors);
    }

    [Fact]
    public async Task Service_without_a_connection_string_names_the_setting()
    {
        var result = await AccountsProcess.RunAsync(null, "--urls=http://127.0.0.1:0");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("ConnectionStrings:accounts is missing", result.Errors);
    }
}
