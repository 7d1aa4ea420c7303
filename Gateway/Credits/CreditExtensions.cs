namespace Face.Gateway.Credits;

internal static class CreditExtensions
{
    /// <summary>The credits of the apps.</summary>
    public static WebApplicationBuilder AddCredits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CreditsSeen>();
        builder.Services.AddTransient<CreditDesk>();
        return builder;
    }
}
