using Face.Accounts.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.DataProtection;

/// <summary>Registration of data protection.</summary>
internal static class DataProtectionExtensions
{
    /// <summary>Data protection whose keys all instances share; their name for it is fixed, since it is part of what they derive.</summary>
    public static IHostApplicationBuilder AddSharedDataProtection(this IHostApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("face");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IDbContextFactory<AccountsDb>>((options, databases) =>
            options.XmlRepository = new PostgresKeyRing(databases));
        builder.Services.AddSingleton<ISeed, KeyRingSeeding>();
        return builder;
    }
}
