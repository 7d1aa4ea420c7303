using Face.Contracts;
using Face.Gateway.Accounts;
using Face.Gateway.Form;
using Face.ServiceDefaults.Requests;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Idempotency;

/// <summary>How a request under an idempotency key goes on.</summary>
/// <param name="Hold">Its key; null: it came without one, or is answered.</param>
/// <param name="Replay">The first success's reply, which is the answer; null: none yet.</param>
internal sealed record KeyOpening(KeyHold? Hold, byte[]? Replay);

/// <summary>Lets the first request under a key pass, and all others of the same kind wait for what it gets.</summary>
internal sealed class IdempotencyDesk(
    AccountsClient accounts, WaitingRoom room, IOptions<IdempotencyOptions> options, TimeProvider time, ILogger<KeyHold> logger)
{
    private static readonly Failure OtherRequest = new(
        ErrorCode.BadRequest,
        "This Idempotency-Key was used for a request with other fields or another picture: take a new key for each new request.");

    /// <param name="key">Null: the request came without one, and passes.</param>
    public async Task<Result<KeyOpening>> OpenAsync(
        HttpContext context, AppRecord app, IdempotencyKey? key, DetectForm form, DateTimeOffset deadline)
    {
        if (key is null)
        {
            return new KeyOpening(null, null);
        }

        var cancel = context.RequestAborted;
        var claim = new IdempotencyClaim(app.Id, context.RequestId(), key.Hash, await RequestFingerprint.OfAsync(form, key, cancel));
        var hold = new KeyHold(accounts, claim, logger);
        context.Response.RegisterForDisposeAsync(hold);
        if ((await hold.ClaimAsync(cancel)).Failed(out var failure, out var answer)
            || (await WhileRunningAsync(answer, hold, deadline, cancel)).Failed(out failure, out answer))
        {
            return failure;
        }

        return answer.Outcome == IdempotencyOutcome.Other ? OtherRequest
            : answer.Outcome == IdempotencyOutcome.Replay ? new KeyOpening(null, answer.Reply)
            : new KeyOpening(hold, null);
    }

    /// <summary>Waits, at most until the deadline, for the request that holds the key in whatever gateway.</summary>
    private async Task<Result<IdempotencyAnswer>> WhileRunningAsync(
        IdempotencyAnswer answer, KeyHold hold, DateTimeOffset deadline, CancellationToken cancel)
    {
        if (answer.Outcome != IdempotencyOutcome.Running)
        {
            return answer;
        }

        if (!room.TryEnter())
        {
            return Failure.Unreachable;
        }

        try
        {
            return await AskAgainAsync(hold, deadline, cancel);
        }
        finally
        {
            room.Leave();
        }
    }

    private async Task<Result<IdempotencyAnswer>> AskAgainAsync(KeyHold hold, DateTimeOffset deadline, CancellationToken cancel)
    {
        for (var pause = options.Value.FirstPause; time.Left(deadline) > pause; pause = Longer(pause))
        {
            await Task.Delay(pause, time, cancel);
            if ((await hold.ClaimAsync(cancel)).Failed(out var failure, out var answer))
            {
                return failure;
            }

            if (answer.Outcome != IdempotencyOutcome.Running)
            {
                return answer;
            }
        }

        return Failure.Malfunction;
    }

    private TimeSpan Longer(TimeSpan pause) => pause * 2 < options.Value.LongestPause ? pause * 2 : options.Value.LongestPause;
}
