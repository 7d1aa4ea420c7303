using System.Threading.RateLimiting;
using Face.Contracts;
using Face.ServiceDefaults.Internal;
using Microsoft.Extensions.Options;

namespace Face.Fetcher.Analyze;

/// <summary>The two internal endpoints.</summary>
internal static class AnalyzeApi
{
    public static IHostApplicationBuilder AddAnalyze(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<AnalyzeOptions>().BindConfiguration("Analyze").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => new ConcurrencyLimiter(
            new() { PermitLimit = services.GetRequiredService<IOptions<AnalyzeOptions>>().Value.MaxConcurrent }));
        builder.Services.AddScoped<Analysis>();
        builder.Services.AddScoped<AnalyzeEndpoint>();
        return builder;
    }

    public static void MapAnalyze(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapInternal();
        group.MapPost(InternalPaths.AnalyzeImage, (HttpContext context, AnalyzeEndpoint endpoint) => endpoint.PictureAsync(context));
        group.MapPost(InternalPaths.AnalyzeUrl, (HttpContext context, AnalyzeEndpoint endpoint) => endpoint.UrlAsync(context));
    }
}
