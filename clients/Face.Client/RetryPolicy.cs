namespace Face.Client;

/// <summary>Sends again what came too fast, after the wait that the service asks for; number and length of the waits are bounded.</summary>
internal sealed class RetryPolicy(FaceClientOptions options)
{
    private readonly int maxRetries = options.MaxRetries;
    private readonly TimeSpan maxWait = options.MaxRetryWait;
    private readonly TimeProvider time = options.TimeProvider;

    public async Task<DetectReply> RunAsync(Func<Task<DetectReply>> send, CancellationToken cancellationToken)
    {
        for (var retries = 0; ; retries++)
        {
            try
            {
                return await send().ConfigureAwait(false);
            }
            catch (FaceException e) when (retries < maxRetries && IsWorthWaiting(e))
            {
                await Task.Delay(e.RetryAfter!.Value, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A refusal for the rate is over soon and was never charged; nothing else is sent again without the caller's knowledge.</summary>
    private bool IsWorthWaiting(FaceException e) => e.Code == FaceErrorCode.RateLimited && e.RetryAfter is { } wait && wait <= maxWait;
}
