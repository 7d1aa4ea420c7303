using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Running;

/// <summary>The variables that a program starts with: its addresses, its name in telemetry, and what the diagram says.</summary>
internal sealed class ReplicaEnvironment(IConfiguration configuration, IHostEnvironment environment, string instanceId)
{
    public async Task<IReadOnlyDictionary<string, string>> ForAsync(IResource resource, int replica, CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment.EnvironmentName,
            ["DOTNET_ENVIRONMENT"] = environment.EnvironmentName,
            ["OTEL_SERVICE_NAME"] = resource.Name,
            ["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={instanceId}",
        };
        AddAddresses(variables, [.. EndpointPlan.EndpointsOf(resource)], replica);
        AddExporter(variables);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentAnnotation>())
        {
            await annotation.ApplyAsync(variables, cancellationToken);
        }

        return variables;
    }

    private static void AddAddresses(Dictionary<string, string> variables, EndpointAnnotation[] endpoints, int replica)
    {
        if (endpoints.Length > 0)
        {
            var addresses = endpoints.Select(endpoint => $"{endpoint.UriScheme}://127.0.0.1:{endpoint.ReplicaPorts[replica]}");
            variables["ASPNETCORE_URLS"] = string.Join(';', addresses);
        }

        foreach (var endpoint in endpoints.Where(endpoint => endpoint.PortVariable is not null))
        {
            variables[endpoint.PortVariable!] = endpoint.ReplicaPorts[replica].ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Telemetry is sent only where the app host is told of a dashboard that takes it.</summary>
    private void AddExporter(Dictionary<string, string> variables)
    {
        var grpc = configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"];
        if ((grpc ?? configuration["ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"]) is not { } endpoint)
        {
            return;
        }

        variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint;
        variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = grpc is not null ? "grpc" : "http/protobuf";
        if (configuration["AppHost:OtlpApiKey"] is { } key)
        {
            variables["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-otlp-api-key={key}";
        }

        if (environment.IsDevelopment())
        {
            variables["OTEL_BSP_SCHEDULE_DELAY"] = "1000";
            variables["OTEL_BLRP_SCHEDULE_DELAY"] = "1000";
            variables["OTEL_METRIC_EXPORT_INTERVAL"] = "1000";
        }
    }
}
