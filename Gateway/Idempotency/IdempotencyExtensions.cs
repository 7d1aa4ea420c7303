namespace Face.Gateway.Idempotency;

internal static class IdempotencyExtensions
{
    /// <summary>Replies that are given again under the same <c>Idempotency-Key</c>.</summary>
    public static WebApplicationBuilder AddIdempotency(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<IdempotencyOptions>().BindConfiguration("Idempotency").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<WaitingRoom>();
        builder.Services.AddTransient<IdempotencyDesk>();
        return builder;
    }
}
