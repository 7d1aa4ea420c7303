using System.Reflection;
using Aspire.Hosting;

namespace Face.AppHost.Tests;

/// <summary>
/// Aspire's own signatures, read from its public API: what Program.cs is written against must compile against the packages too.
/// RB is IResourceBuilder, B is IDistributedApplicationBuilder, Parameter is ParameterResource.
/// </summary>
public sealed class SurfaceTests
{
    [Theory]
    [InlineData("RB<ProjectResource> AddProject<TProject>(B builder, String name)")]
    [InlineData("RB<ProjectResource> WithReplicas(RB<ProjectResource> builder, Int32 replicas)")]
    [InlineData(
        "RB<PostgresServerResource> AddPostgres(B builder, String name, RB<Parameter> userName = null, "
        + "RB<Parameter> password = null, Int32? port = null)")]
    [InlineData("RB<PostgresDatabaseResource> AddDatabase(RB<PostgresServerResource> builder, String name, String databaseName = null)")]
    [InlineData("RB<RedisResource> AddRedis(B builder, String name, Int32? port = null, RB<Parameter> password = null)")]
    [InlineData(
        "RB<RabbitMQServerResource> AddRabbitMQ(B builder, String name, RB<Parameter> userName = null, "
        + "RB<Parameter> password = null, Int32? port = null)")]
    [InlineData("RB<PostgresServerResource> WithDataVolume(RB<PostgresServerResource> builder, String name = null, Boolean isReadOnly = False)")]
    [InlineData("RB<RedisResource> WithDataVolume(RB<RedisResource> builder, String name = null, Boolean isReadOnly = False)")]
    [InlineData("RB<RabbitMQServerResource> WithDataVolume(RB<RabbitMQServerResource> builder, String name = null, Boolean isReadOnly = False)")]
    [InlineData("RB<T> WithLifetime<T>(RB<T> builder, ContainerLifetime lifetime)")]
    [InlineData(
        "RB<TDestination> WithReference<TDestination>(RB<TDestination> builder, "
        + "RB<IResourceWithConnectionString> source, String connectionName = null, Boolean optional = False)")]
    [InlineData("RB<TDestination> WithReference<TDestination>(RB<TDestination> builder, RB<IResourceWithServiceDiscovery> source)")]
    [InlineData("RB<T> WaitFor<T>(RB<T> builder, RB<IResource> dependency)")]
    [InlineData("RB<T> WithEnvironment<T>(RB<T> builder, String name, String value)")]
    [InlineData("RB<T> WithEnvironment<T>(RB<T> builder, String name, RB<Parameter> parameter)")]
    [InlineData("RB<T> WithEnvironment<T>(RB<T> builder, String name, EndpointReference endpointReference)")]
    [InlineData(
        "RB<T> WithHttpEndpoint<T>(RB<T> builder, Int32? port = null, Int32? targetPort = null, "
        + "String name = null, String env = null, Boolean isProxied = True)")]
    [InlineData("RB<T> WithExternalHttpEndpoints<T>(RB<T> builder)")]
    [InlineData("RB<T> WithHttpHealthCheck<T>(RB<T> builder, String path = null, Int32? statusCode = null, String endpointName = null)")]
    [InlineData("EndpointReference GetEndpoint<T>(RB<T> builder, String name)")]
    [InlineData("RB<ExecutableResource> AddExecutable(B builder, String name, String command, String workingDirectory, String[] args)")]
    [InlineData("RB<Parameter> AddParameter(B builder, String name, Boolean secret = False)")]
    [InlineData("RB<IResourceWithConnectionString> AddConnectionString(B builder, String name, String environmentVariableName = null)")]
    public void Extension_has_the_signature_of_Aspire(string signature) => Assert.Contains(signature, Extensions());

    [Theory]
    [InlineData(typeof(DistributedApplication), "B CreateBuilder(String[] args)")]
    [InlineData(typeof(DistributedApplication), "IServiceProvider get_Services()")]
    [InlineData(typeof(DistributedApplication), "ResourceNotificationService get_ResourceNotifications()")]
    [InlineData(typeof(DistributedApplication), "Void Run()")]
    [InlineData(typeof(DistributedApplication), "Task RunAsync(CancellationToken cancellationToken = null)")]
    [InlineData(typeof(DistributedApplication), "Task StartAsync(CancellationToken cancellationToken = null)")]
    [InlineData(typeof(DistributedApplication), "Task StopAsync(CancellationToken cancellationToken = null)")]
    [InlineData(typeof(IDistributedApplicationBuilder), "ConfigurationManager get_Configuration()")]
    [InlineData(typeof(IDistributedApplicationBuilder), "String get_AppHostDirectory()")]
    [InlineData(typeof(IDistributedApplicationBuilder), "IHostEnvironment get_Environment()")]
    [InlineData(typeof(IDistributedApplicationBuilder), "IServiceCollection get_Services()")]
    [InlineData(typeof(IDistributedApplicationBuilder), "DistributedApplicationExecutionContext get_ExecutionContext()")]
    [InlineData(typeof(IDistributedApplicationBuilder), "RB<T> AddResource<T>(T resource)")]
    [InlineData(typeof(IDistributedApplicationBuilder), "DistributedApplication Build()")]
    [InlineData(typeof(IProjectMetadata), "String get_ProjectPath()")]
    [InlineData(
        typeof(ResourceNotificationService),
        "Task<ResourceEvent> WaitForResourceHealthyAsync(String resourceName, CancellationToken cancellationToken = null)")]
    public void Member_has_the_signature_of_Aspire(Type type, string signature) =>
        Assert.Contains(signature, type.GetMethods().Select(Signature.Of));

    [Fact]
    public void Lifetimes_have_the_values_of_Aspire() =>
        Assert.Equal([(0, "Session"), (1, "Persistent")], Enum.GetValues<ContainerLifetime>().Select(value => ((int)value, value.ToString())));

    [Fact]
    public void Every_project_reference_has_a_class() =>
        Assert.Equal(
            ["Accounts", "AppHost", "Fetcher", "Gateway", "Inference"],
            typeof(DistributedApplication).Assembly.GetTypes().Where(type => type.Namespace == "Projects").Select(type => type.Name).Order());

    private static IEnumerable<string> Extensions() => typeof(DistributedApplication).Assembly.GetExportedTypes()
        .Where(type => type is { Namespace: "Aspire.Hosting", IsAbstract: true, IsSealed: true })
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Select(Signature.Of);
}
