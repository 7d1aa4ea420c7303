using Face.ServiceDefaults.Discovery;

namespace Face.Gateway.Forward;

internal static class ForwardExtensions
{
    /// <summary>The way to the fetcher, by YARP's forwarder without its routes and clusters.</summary>
    public static WebApplicationBuilder AddForwarding(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ForwardOptions>().BindConfiguration("Forward").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHttpForwarder();
        builder.Services.AddSingleton<ServiceConnections>();
        builder.Services.AddSingleton<FetcherForwarder>();
        return builder;
    }
}
