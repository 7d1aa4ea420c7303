namespace Face.Accounts.Credits;

/// <summary>Registration of the credits.</summary>
internal static class CreditExtensions
{
    /// <summary>The store of credits and the sweeper of forgotten reservations.</summary>
    public static IHostApplicationBuilder AddCredits(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<CreditOptions>().BindConfiguration("Credits").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<CreditStore>();
        builder.Services.AddScoped<CreditDesk>();
        builder.Services.AddHostedService<CreditSweeper>();
        return builder;
    }
}
