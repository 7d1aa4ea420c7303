using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Face.Fetcher.Download;

internal static class DownloadExtensions
{
    /// <summary>Downloads of pictures from the internet, by the <c>Download</c> section.</summary>
    public static IHostApplicationBuilder AddDownload(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<DownloadOptions>().BindConfiguration("Download").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<DownloadOptions>, AllowedOriginValidation>();
        builder.Services.TryAddSingleton<INameResolver, SystemNameResolver>();
        builder.Services.AddSingleton<GuardedDialler>();
        builder.Services.AddSingleton<Downloader>();
        return builder;
    }
}
