namespace Face.Accounts.Credits;

/// <summary>Registration of the credits.</summary>
internal static class CreditExtensions
{
    /// <summary>The counter of credits, the operator's desk and the sweeper.</summary>
    public static IHostApplicationBuilder AddCredits(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<CreditOptions>().BindConfiguration("Credits").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<BatchOptions>().BindConfiguration("Credits:Batch").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<CreditStore>();
        builder.Services.AddSingleton<CreditCounter>();
        builder.Services.AddSingleton<CreditSweep>();
        builder.AddCreditDesk();
        builder.Services.AddHostedService<CreditSweeper>();
        return builder;
    }

    /// <summary>What an operator's command needs: the desk alone.</summary>
    public static IHostApplicationBuilder AddCreditDesk(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<CreditDesk>();
        return builder;
    }
}
