using System.Collections.Concurrent;
using Face.Contracts;

namespace Face.Gateway.Credits;

/// <summary>
/// The last credits seen of each app, so that a reply refused by the rate can tell them without a call to Accounts: a flood of refused
/// requests must not reach the database.
/// </summary>
internal sealed class CreditsSeen(TimeProvider time)
{
    /// <summary>About 100 bytes each; when it is full it starts anew, which costs a refused reply three headers.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<Guid, CreditState> seen = [];

    /// <summary>Null when none were seen this month.</summary>
    public CreditState? Of(Guid app) => seen.TryGetValue(app, out var state) && state.ResetsAt > time.GetUtcNow() ? state : null;

    public void Saw(Guid app, CreditState state)
    {
        if (seen.Count >= Most)
        {
            seen.Clear();
        }

        seen[app] = state;
    }
}
