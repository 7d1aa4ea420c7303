namespace Face.Accounts.Activity;

/// <summary>Registration of the activity.</summary>
internal static class ActivityExtensions
{
    /// <summary>The counts of requests, their charts, and their end.</summary>
    public static IHostApplicationBuilder AddActivity(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ActivityOptions>().BindConfiguration("Activity").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ActivityStore>();
        builder.Services.AddScoped<ActivityHistory>();
        builder.Services.AddSingleton<ActivityEraser>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ActivityEraser>());
        return builder;
    }
}
