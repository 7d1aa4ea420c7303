using System.Globalization;

namespace Aspire.Hosting;

/// <summary>What can be said of any resource that allows it: variables, references, waits, endpoints, health checks.</summary>
public static class ResourceBuilderExtensions
{
    private const string Http = "http";

    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value)
        where T : IResourceWithEnvironment =>
        builder.WithVariables((variables, _) =>
        {
            variables[name] = value ?? "";
            return Task.CompletedTask;
        });

    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> parameter)
        where T : IResourceWithEnvironment =>
        builder.WithVariables(async (variables, cancellationToken) =>
            variables[name] = await parameter.Resource.GetValueAsync(cancellationToken) ?? "");

    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, EndpointReference endpointReference)
        where T : IResourceWithEnvironment =>
        builder.WithVariables((variables, _) =>
        {
            variables[name] = endpointReference.Url;
            return Task.CompletedTask;
        });

    /// <summary>Hands the connection string on as <c>ConnectionStrings__{name}</c>.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<IResourceWithConnectionString> source,
        string? connectionName = null,
        bool optional = false)
        where TDestination : IResourceWithEnvironment
    {
        var resource = source.Resource;
        var variable = resource.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{connectionName ?? resource.Name}";
        return builder.WithVariables(async (variables, cancellationToken) =>
        {
            var value = await resource.GetConnectionStringAsync(cancellationToken);
            if (value is not null)
            {
                variables[variable] = value;
            }
            else if (!optional)
            {
                throw new DistributedApplicationException($"'{resource.Name}' has no connection string, and '{builder.Resource.Name}' needs it.");
            }
        });
    }

    /// <summary>Hands the addresses on for service discovery: <c>services__{name}__{scheme}__{index}</c>.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source)
        where TDestination : IResourceWithEnvironment
    {
        var resource = source.Resource;
        return builder.WithVariables((variables, _) =>
        {
            foreach (var scheme in resource.Annotations.OfType<EndpointAnnotation>().GroupBy(endpoint => endpoint.UriScheme))
            {
                foreach (var (index, endpoint) in scheme.Index())
                {
                    variables[$"services__{resource.Name}__{scheme.Key}__{index.ToString(CultureInfo.InvariantCulture)}"] =
                        new EndpointReference(resource, endpoint.Name).Url;
                }
            }

            return Task.CompletedTask;
        });
    }

    /// <summary>Starts only when the other runs and, where it has a health check, is healthy.</summary>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport =>
        builder.WithAnnotation(new WaitAnnotation(dependency.Resource));

    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, string? name = null, string? env = null, bool isProxied = true)
        where T : IResourceWithEndpoints
    {
        var endpoint = new EndpointAnnotation
        {
            Name = name ?? Http,
            Port = port,
            TargetPort = targetPort,
            IsProxied = isProxied,
            PortVariable = env,
        };
        if (builder.Resource.Annotations.OfType<EndpointAnnotation>().Any(other => other.Name == endpoint.Name))
        {
            throw new DistributedApplicationException($"'{builder.Resource.Name}' has two endpoints named '{endpoint.Name}': give one another name.");
        }

        return builder.RequireNoContainer(nameof(WithHttpEndpoint)).WithAnnotation(endpoint);
    }

    /// <summary>Marks the endpoints as the application's public ones.</summary>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints
    {
        foreach (var endpoint in builder.Resource.Annotations.OfType<EndpointAnnotation>())
        {
            endpoint.IsExternal = true;
        }

        return builder;
    }

    /// <summary>Healthy means: a GET of <paramref name="path"/> (default /) gives <paramref name="statusCode"/> (default 200).</summary>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder, string? path = null, int? statusCode = null, string? endpointName = null)
        where T : IResourceWithEndpoints =>
        builder.RequireNoContainer(nameof(WithHttpHealthCheck))
            .WithAnnotation(new HttpHealthCheckAnnotation(path ?? "/", statusCode ?? 200, endpointName));

    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name)
        where T : IResourceWithEndpoints =>
        new(builder.Resource, name);

    /// <summary>Only a server's process could outlive the application, and none does here.</summary>
    public static IResourceBuilder<T> WithLifetime<T>(this IResourceBuilder<T> builder, ContainerLifetime lifetime)
        where T : ContainerResource =>
        lifetime == ContainerLifetime.Session
            ? builder
            : throw new NotSupportedException("The servers end with the app host: ContainerLifetime.Persistent needs Aspire's packages.");

    internal static IResourceBuilder<T> WithVariables<T>(
        this IResourceBuilder<T> builder, Func<IDictionary<string, string>, CancellationToken, Task> apply)
        where T : IResourceWithEnvironment =>
        builder.RequireNoContainer("variables").WithAnnotation(new EnvironmentAnnotation(apply));

    /// <summary>The servers are started with settings of their own; saying more of them would be ignored.</summary>
    private static IResourceBuilder<T> RequireNoContainer<T>(this IResourceBuilder<T> builder, string what)
        where T : IResource =>
        builder.Resource is ContainerResource
            ? throw new NotSupportedException($"'{builder.Resource.Name}' is a server that runs without a container: {what} needs Aspire's packages.")
            : builder;
}
