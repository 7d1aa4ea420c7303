using Face.Contracts;
using Face.Gateway.Accounts;

namespace Face.Gateway.Idempotency;

/// <summary>
/// An idempotency key that one request holds: its success is kept under it. Disposal gives the key up unless that happened, so that the next
/// request may take it; a lost answer may hide that it was taken, and giving up what one does not hold changes nothing.
/// </summary>
internal sealed partial class KeyHold(AccountsClient accounts, IdempotencyClaim claim, ILogger logger) : IAsyncDisposable
{
    private bool held;

    /// <summary>Asks for the key, or again for it.</summary>
    public async Task<Result<IdempotencyAnswer>> ClaimAsync(CancellationToken cancel)
    {
        held = true;
        if ((await accounts.ClaimKeyAsync(claim, cancel)).Failed(out var failure, out var answer))
        {
            return failure;
        }

        held = answer is { Outcome: IdempotencyOutcome.First };
        return answer is null ? Failure.Unreachable : answer;
    }

    /// <summary>The reply as a settlement carries it.</summary>
    public ReplyToKeep Reply(byte[] body) => new(claim.KeyHash, body);

    /// <summary>The reply is kept.</summary>
    public void Kept() => held = false;

    /// <summary>To be called before a failure is replied: the client may try again at once.</summary>
    public async Task GiveUpAsync()
    {
        if (!held)
        {
            return;
        }

        held = false;
        if ((await accounts.AbandonKeyAsync(claim)).Failed(out _, out _))
        {
            Log.NotAbandoned(logger);
        }
    }

    public async ValueTask DisposeAsync() => await GiveUpAsync();

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "An idempotency key could not be given up; Accounts frees it when the claim has aged")]
        public static partial void NotAbandoned(ILogger logger);
    }
}
