using Face.ServiceDefaults.Discovery;

namespace Face.Gateway.Accounts;

internal static class AccountsExtensions
{
    /// <summary>The client of the accounts service.</summary>
    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<AccountsOptions>().BindConfiguration("Accounts").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddInternalClient<AccountsClient>("accounts");
        return builder;
    }
}
