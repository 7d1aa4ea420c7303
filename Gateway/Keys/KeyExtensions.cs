namespace Face.Gateway.Keys;

internal static class KeyExtensions
{
    /// <summary>From a key to its app.</summary>
    public static WebApplicationBuilder AddKeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<KeyOptions>().BindConfiguration("Keys").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<KeyCache>();
        builder.Services.AddTransient<AppDirectory>();
        return builder;
    }
}
