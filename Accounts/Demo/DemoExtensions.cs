using Face.Accounts.Database;

namespace Face.Accounts.Demo;

/// <summary>Registration of the demo app.</summary>
internal static class DemoExtensions
{
    /// <summary>The demo app, after the plans: it is on one of them.</summary>
    public static IHostApplicationBuilder AddDemoApp(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ISeed, DemoSeeding>();
        return builder;
    }
}
