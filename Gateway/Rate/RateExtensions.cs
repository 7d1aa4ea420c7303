using Face.ServiceDefaults.Redis;

namespace Face.Gateway.Rate;

internal static class RateExtensions
{
    /// <summary>The rate limit of the apps.</summary>
    public static WebApplicationBuilder AddRate(this WebApplicationBuilder builder)
    {
        builder.AddFaceRedis();
        builder.Services.AddOptions<RateOptions>().BindConfiguration("Rate").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<RedisOutage>();
        builder.Services.AddSingleton<LocalBuckets>();
        builder.Services.AddSingleton<RateLimiter>();
        return builder;
    }
}
