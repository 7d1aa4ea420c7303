using Face.Accounts.Keys;

namespace Face.Accounts.Apps;

/// <summary>Registration of the apps.</summary>
internal static class AppExtensions
{
    /// <summary>Apps and their keys.</summary>
    public static IHostApplicationBuilder AddApps(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<AppRegistry>();
        builder.Services.AddScoped<OwnApps>();
        builder.Services.AddScoped<KeyDesk>();
        return builder;
    }
}
