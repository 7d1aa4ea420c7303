using Aspire.Hosting;
using Face.Testing;

namespace Face.AppHost.Tests;

public sealed class ApplicationTests(RedisServer redis)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Server_of_the_configuration_is_used_instead_of_a_new_one()
    {
        await using var app = new TestApp();
        app.Builder.Configuration["ConnectionStrings:redis"] = redis.ConnectionString;
        var resource = app.Builder.AddRedis("redis").Resource;
        await app.StartAsync(Stop);
        await app.Notifications.WaitForResourceHealthyAsync("redis", Stop);
        Assert.Equal(redis.ConnectionString, await resource.GetConnectionStringAsync(Stop));
    }

    [Fact]
    public async Task Server_whose_databases_all_exist_elsewhere_is_not_started()
    {
        await using var app = new TestApp();
        app.Builder.Configuration["ConnectionStrings:accounts-db"] = "Host=there";
        var postgres = app.Builder.AddPostgres("postgres");
        var database = postgres.AddDatabase("accounts-db", "accounts");
        await app.StartAsync(Stop);
        await app.Notifications.WaitForResourceHealthyAsync("accounts-db", Stop);
        Assert.Equal("Host=there", await database.Resource.GetConnectionStringAsync(Stop));
        Assert.Null(await postgres.Resource.GetConnectionStringAsync(Stop));
    }

    [Fact]
    public async Task Replicas_are_reached_through_one_port()
    {
        await using var app = new TestApp();
        app.Builder.Configuration["Parameters:internal-secret"] = new string('s', 32);
        var secret = app.Builder.AddParameter("internal-secret", secret: true);
        var web = app.Builder.AddProject<Projects.Gateway>("web")
            .WithReference(app.Builder.AddConnectionString("redis"))
            .WithReplicas(2).WithHttpEndpoint().WithHttpHealthCheck("/alive")
            .WithEnvironment("Internal__Secret", secret);
        app.Builder.Configuration["ConnectionStrings:redis"] = redis.ConnectionString;
        await app.StartAsync(Stop);
        await app.Notifications.WaitForResourceHealthyAsync("web", Stop);
        using var client = new HttpClient();
        using var reply = await client.GetAsync(new Uri(web.GetEndpoint("http").Url + "/alive"), Stop);
        Assert.True(reply.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Program_gets_the_variables_of_the_diagram()
    {
        await using var app = new TestApp();
        app.Builder.Configuration["Parameters:secret"] = "hush";
        app.Builder.Configuration["ConnectionStrings:cache"] = "there:1";
        var other = app.Builder.AddExecutable("other", "sleep", "/", "60").WithHttpEndpoint(name: "http");
        app.Builder.AddExecutable("printer", "env", "/")
            .WithReference(other)
            .WithReference(app.Builder.AddConnectionString("cache"), connectionName: "main")
            .WithEnvironment("SECRET", app.Builder.AddParameter("secret", secret: true))
            .WithEnvironment("OTHER", other.GetEndpoint("http"));
        await app.StartAsync(Stop);
        await app.Notifications.WaitForResourceAsync("printer", KnownResourceStates.Finished, Stop);
        var lines = await app.LogOfAsync("printer", Stop);
        var address = other.GetEndpoint("http").Url;
        Assert.Superset(
            new HashSet<string>
            {
                $"services__other__http__0={address}", $"OTHER={address}", "ConnectionStrings__main=there:1", "SECRET=hush",
                "OTEL_SERVICE_NAME=printer", "ASPNETCORE_ENVIRONMENT=Development",
            },
            lines.ToHashSet());
    }

    [Fact]
    public async Task Program_that_crashes_is_started_again()
    {
        await using var app = new TestApp();
        app.Builder.AddExecutable("flaky", "sh", "/", "-c", "echo started; exit 3");
        await app.StartAsync(Stop);
        var first = await app.Notifications.WaitForResourceAsync("flaky", change => change.Snapshot.ExitCode == 3, Stop);
        await app.Notifications.WaitForResourceAsync("flaky", change => change.Snapshot.StartTimeStamp > first.Snapshot.StartTimeStamp, Stop);
    }

    [Fact]
    public async Task Program_waits_for_what_it_needs_and_says_so()
    {
        await using var app = new TestApp();
        var never = app.Builder.AddExecutable("never", "sleep", "/", "60").WithHttpEndpoint().WithHttpHealthCheck();
        app.Builder.AddExecutable("waiting", "true", "/").WaitFor(never);
        await app.StartAsync(Stop);
        await app.Notifications.WaitForResourceAsync("never", KnownResourceStates.Running, Stop);
        await app.Notifications.WaitForResourceAsync("waiting", KnownResourceStates.Waiting, Stop);
    }

    [Fact]
    public async Task Database_is_created_on_a_server_that_is_started()
    {
        await using var app = new TestApp();
        var database = app.Builder.AddPostgres("postgres").AddDatabase("accounts-db", "accounts");
        await app.StartAsync(Stop);
        await app.Notifications.WaitForResourceHealthyAsync("accounts-db", Stop);
        var connection = await database.Resource.GetConnectionStringAsync(Stop) ?? "";
        Assert.EndsWith(";Database=accounts", connection, StringComparison.Ordinal);
        await Aspire.Hosting.Servers.PostgresDatabases.PingAsync(connection, Stop);
    }
}
