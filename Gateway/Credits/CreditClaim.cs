using Face.Contracts;
using Face.Gateway.Accounts;
using Face.Gateway.Idempotency;
using Face.Gateway.Keys;
using Face.Gateway.Replies;

namespace Face.Gateway.Credits;

/// <summary>
/// The one credit of a request: reserved, then settled or released exactly once. Disposal releases what is still reserved, so whatever
/// ends a request (an exception, a client that left) gives the credit back; Accounts frees what even that cannot.
/// </summary>
internal sealed partial class CreditClaim(
    AccountsClient accounts, CreditsSeen seen, CreditRequest request, KeyHold? key, Standing standing, ILogger logger) : IAsyncDisposable
{
    private static readonly Failure OutOfCredits = new(
        ErrorCode.OutOfCredits,
        "The credits of this month are used up: wait for the next month (see the Retry-After header), or choose a plan with more credits.");

    /// <summary>An answer that got lost may hide a charge. Asking again tells, since a repeated call changes nothing.</summary>
    private const int SettleAttempts = 2;

    private bool held;

    /// <summary>Null when the credit is reserved. A call whose answer is lost may have reserved it: then it is held, too.</summary>
    public async Task<Failure?> ReserveAsync(CancellationToken cancel)
    {
        held = true;
        if ((await accounts.ReserveAsync(request, cancel)).Failed(out var failure, out var state))
        {
            return failure;
        }

        Show(state);
        held = state is { Granted: true };
        return held ? null : state is null ? AppDirectory.UnknownKey : OutOfCredits;
    }

    /// <summary>Null when the charge stands. Otherwise the success must not be shown: it would be uncharged.</summary>
    /// <param name="reply">Already in memory; kept with the charge where the request holds an idempotency key.</param>
    public async Task<Failure?> SettleAsync(HttpContent reply)
    {
        var settlement = new CreditSettlement(request.AppId, request.RequestId, key?.Reply(await reply.ReadAsByteArrayAsync()));
        for (var attempt = 1; attempt <= SettleAttempts; attempt++)
        {
            if (!(await accounts.SettleAsync(settlement)).Failed(out _, out var state))
            {
                Show(state);
                held = false;
                return Charged(state);
            }
        }

        return Failure.Unreachable;
    }

    /// <summary>Gives back the credit, and with it the idempotency key.</summary>
    public async Task ReleaseAsync()
    {
        if (!held)
        {
            return;
        }

        held = false;
        if (key is not null)
        {
            await key.GiveUpAsync();
        }

        if ((await accounts.ReleaseAsync(request)).Failed(out _, out var state))
        {
            Log.NotReleased(logger);
            return;
        }

        Show(state);
    }

    public async ValueTask DisposeAsync() => await ReleaseAsync();

    private Failure? Charged(CreditState? state)
    {
        if (state is { Granted: true })
        {
            key?.Kept();
            return null;
        }

        Log.ReleasedBefore(logger);
        return Failure.Unreachable;
    }

    private void Show(CreditState? state)
    {
        if (state is not null)
        {
            standing.Credits = state;
            seen.Saw(request.AppId, state);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A credit could not be released; Accounts frees it when the reservation has aged")]
        public static partial void NotReleased(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "A success could not be charged: its reservation had been freed before it was settled")]
        public static partial void ReleasedBefore(ILogger logger);
    }
}
