using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Values of the app host's configuration.</summary>
public static class ParameterResourceBuilderExtensions
{
    /// <summary>The value of <c>Parameters:{name}</c>.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, string name, bool secret = false) =>
        builder.AddResource(new ParameterResource(name, secret, () => Required(builder.Configuration[$"Parameters:{name}"], $"Parameters:{name}")));

    /// <summary>The value of <c>ConnectionStrings:{name}</c>.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(
        this IDistributedApplicationBuilder builder, string name, string? environmentVariableName = null) =>
        builder.AddResource(new ConnectionStringResource(
            name, environmentVariableName, () => Required(builder.Configuration.GetConnectionString(name), $"ConnectionStrings:{name}")));

    private static string Required(string? value, string setting) =>
        value ?? throw new DistributedApplicationException($"The app host's configuration has no value for {setting}: set it.");
}
