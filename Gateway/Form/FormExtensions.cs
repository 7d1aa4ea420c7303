using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Face.Gateway.Form;

internal static class FormExtensions
{
    /// <summary>Reading of forms, and what a connection may cost meanwhile.</summary>
    public static WebApplicationBuilder AddForms(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<UploadOptions>().BindConfiguration("Upload").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<SpillFolder>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SpillFolder>());
        builder.Services.AddTransient<DetectFormReader>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            LimitConnections(kestrel.Limits);
        });
        return builder;
    }

    private static void LimitConnections(KestrelServerLimits limits)
    {
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        // The reader of forms counts for itself and answers 1200. Kestrel's own limit would close the connection on the client while it
        // sends; without it the rest is discarded for at most 5 s, so that a client that sends first and reads then gets the answer, too.
        limits.MaxRequestBodySize = null;
        // A slow mobile uplink brings ten times as much.
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(10));
    }
}
