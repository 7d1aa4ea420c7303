using Aspire.Hosting;
using Aspire.Hosting.Processes;
using Aspire.Hosting.Running;
using Aspire.Hosting.Servers;

namespace Face.AppHost.Tests;

public sealed class ModelTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("accounts-db")]
    [InlineData("X9-1")]
    public void Name_of_letters_digits_and_hyphens_is_taken(string name) => Assert.Equal(name, new ProjectResource(name).Name);

    [Theory]
    [InlineData("")]
    [InlineData("9lives")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("a_b")]
    [InlineData("é")]
    [InlineData("a2345678901234567890123456789012345678901234567890123456789012345")]
    public void Name_outside_the_rules_is_refused(string name) => Assert.Throws<ArgumentException>(() => new ProjectResource(name));

    [Fact]
    public void Connection_strings_have_the_form_of_Aspire()
    {
        var server = ConnectionFormats.Postgres("h", 1, "u", "p");
        Assert.Equal("Host=h;Port=1;Username=u;Password=p", server);
        Assert.Equal("Host=h;Port=1;Username=u;Password=p;Database=d", ConnectionFormats.PostgresDatabase(server, "d"));
        Assert.Equal("h:1,password=p", ConnectionFormats.Redis("h", 1, "p"));
        Assert.Equal("amqp://u:p@h:1", ConnectionFormats.RabbitMQ("h", 1, "u", "p"));
    }

    [Fact]
    public async Task Name_given_twice_is_refused()
    {
        await using var app = new TestApp();
        app.Builder.AddRedis("redis");
        Assert.Throws<DistributedApplicationException>(() => app.Builder.AddRedis("Redis"));
    }

    [Fact]
    public async Task Replicas_on_a_fixed_target_port_are_refused()
    {
        await using var app = new TestApp();
        app.Builder.AddProject<Projects.Inference>("workers").WithReplicas(2).WithHttpEndpoint(targetPort: FreePort.Next());
        var refusal = await Assert.ThrowsAsync<DistributedApplicationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("2 replicas", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_the_packages_says_so()
    {
        await using var app = new TestApp();
        Assert.Throws<NotSupportedException>(() => app.Builder.AddRedis("redis").WithDataVolume());
        Assert.Throws<NotSupportedException>(() => app.Builder.AddPostgres("postgres").WithLifetime(ContainerLifetime.Persistent));
        Assert.Throws<NotSupportedException>(() => app.Builder.AddRabbitMQ("rabbitmq").WithHttpHealthCheck());
    }

    [Fact]
    public void Missing_server_is_said_with_the_packages_to_install()
    {
        var missing = Assert.Throws<DistributedApplicationException>(() => new ServerBinaries("/nowhere", "").RedisServer);
        Assert.Contains("apt-get install redis-server rabbitmq-server postgresql", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Backoff_doubles_up_to_five_seconds() =>
        Assert.Equal([250, 500, 1000, 2000, 4000, 5000, 5000], Enumerable.Range(1, 7).Select(failures => Backoff.Delay(failures).TotalMilliseconds));

    [Fact]
    public void Backoff_begins_anew_after_a_good_run()
    {
        Assert.Equal(4, Backoff.Failures(3, TimeSpan.FromSeconds(1)));
        Assert.Equal(1, Backoff.Failures(3, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void System_user_is_read_from_the_password_file() =>
        Assert.Equal(new SystemUser("b", 7, 8), SystemUser.Find("b", ["a:x:1:2::/:/bin/sh", "b:x:7:8::/:/bin/sh"]));
}
