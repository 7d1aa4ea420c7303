using Face.Accounts.Database;

namespace Face.Accounts.Plans;

/// <summary>Registration of the plans.</summary>
internal static class PlanExtensions
{
    /// <summary>Puts the plans of the configuration into the database.</summary>
    public static IHostApplicationBuilder AddPlans(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<PlanOptions>().BindConfiguration("Plans").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ISeed, PlanSeeding>();
        return builder;
    }
}
