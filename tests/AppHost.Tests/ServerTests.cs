using Aspire.Hosting.Servers;
using Face.Testing;
using Npgsql;

namespace Face.AppHost.Tests;

public sealed class ServerTests(PostgresServer postgres, RedisServer redis)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Postgres_gives_each_test_an_empty_database()
    {
        var first = await postgres.CreateDatabaseAsync(Stop);
        var second = await postgres.CreateDatabaseAsync(Stop);
        await ExecuteAsync(first, "CREATE TABLE t (n int)");
        await ExecuteAsync(second, "CREATE TABLE t (n int)");
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Postgres_killed_keeps_its_data_over_a_restart()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.CreateDatabaseAsync(Stop);
        await ExecuteAsync(database, "CREATE TABLE t (n int)");
        server.Kill();
        await server.RestartAsync();
        await ExecuteAsync(database, "DROP TABLE t");
    }

    [Fact]
    public async Task Redis_answers_only_with_its_password()
    {
        var port = Port(redis.ConnectionString);
        var reply = await LoopbackProbe.AskAsync(port, "PING\r\n"u8.ToArray(), 7, Stop);
        Assert.StartsWith("-NOAUTH", System.Text.Encoding.UTF8.GetString(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redis_frozen_does_not_answer_until_it_is_resumed()
    {
        await using var server = await RedisServer.StartAsync();
        var port = Port(server.ConnectionString);
        server.Freeze();
        var asking = LoopbackProbe.AskAsync(port, "PING\r\n"u8.ToArray(), 7, Stop);
        await Assert.ThrowsAsync<TimeoutException>(() => asking.WaitAsync(TimeSpan.FromMilliseconds(200), Stop));
        server.Resume();
        Assert.NotEmpty(await asking.WaitAsync(TimeSpan.FromSeconds(5), Stop));
    }

    [Fact]
    public async Task RabbitMQ_stopped_closes_its_port_and_restarted_opens_it()
    {
        await using var server = await RabbitServer.StartAsync();
        Assert.Matches("^amqp://face:[0-9a-f]{32}@127\\.0\\.0\\.1:[0-9]+$", server.ConnectionString);
        var port = new Uri(server.ConnectionString).Port;
        await server.StopAsync();
        Assert.Empty(await LoopbackProbe.AskAsync(port, "AMQP\0\0\t\u0001"u8.ToArray(), 1, Stop));
        await server.RestartAsync();
        Assert.NotEmpty(await LoopbackProbe.AskAsync(port, "AMQP\0\0\t\u0001"u8.ToArray(), 1, Stop));
    }

    private static int Port(string redis) => int.Parse(redis.Split(':', ',')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
