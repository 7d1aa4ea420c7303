using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

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
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddOptions<KestrelServerOptions>()
            .Configure<IOptions<UploadOptions>>((kestrel, upload) => Limit(kestrel.Limits, upload.Value));
        return builder;
    }

    private static void Limit(KestrelServerLimits limits, UploadOptions upload)
    {
        limits.RequestHeadersTimeout = upload.HeadersTimeout;
        // The reader of forms counts for itself and answers 1200. Kestrel's own limit would close the connection on the client while it
        // sends; without it the rest is discarded for at most 5 s, so that a client that sends first and reads then gets the answer, too.
        limits.MaxRequestBodySize = null;
        limits.MinRequestBodyDataRate = new MinDataRate(upload.MinBytesPerSecond, upload.SlowBodyGrace);
    }
}
