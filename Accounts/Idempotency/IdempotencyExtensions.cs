namespace Face.Accounts.Idempotency;

/// <summary>Registration of the idempotency keys.</summary>
internal static class IdempotencyExtensions
{
    /// <summary>The claims of keys, and the encryption of the replies that are kept.</summary>
    public static IHostApplicationBuilder AddIdempotency(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<IdempotencyOptions>().BindConfiguration("Idempotency").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ReplyVault>();
        builder.Services.AddSingleton<IdempotencyStore>();
        return builder;
    }
}
