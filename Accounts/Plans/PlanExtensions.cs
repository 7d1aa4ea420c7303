using Face.Accounts.Database;

namespace Face.Accounts.Plans;

/// <summary>Registration of the plans.</summary>
internal static class PlanExtensions
{
    /// <summary>Puts the plans of the configuration into the database; the desks where owners and operators change them.</summary>
    public static IHostApplicationBuilder AddPlans(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<PlanOptions>().BindConfiguration("Plans").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ISeed, PlanSeeding>();
        builder.Services.AddScoped<PlanDesk>();
        builder.Services.AddScoped<PlanOffice>();
        return builder;
    }
}
