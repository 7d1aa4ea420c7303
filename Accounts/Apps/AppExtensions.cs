namespace Face.Accounts.Apps;

/// <summary>Registration of the apps.</summary>
internal static class AppExtensions
{
    /// <summary>Apps and their keys.</summary>
    public static IHostApplicationBuilder AddApps(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<AppRegistry>();
        return builder;
    }
}
