using Microsoft.Extensions.Options;

namespace Face.Gateway.Idempotency;

/// <summary>Counts the requests that wait for another one under the same key.</summary>
internal sealed class WaitingRoom(IOptions<IdempotencyOptions> options)
{
    private int waiting;

    /// <summary>False when it is full; nobody has entered then.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref waiting) <= options.Value.MostWaiting)
        {
            return true;
        }

        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref waiting);
}
