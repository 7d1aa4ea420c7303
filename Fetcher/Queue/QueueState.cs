using Face.Contracts;
using Face.ServiceDefaults.Bus;

namespace Face.Fetcher.Queue;

/// <summary>The inference queue as the broker last showed it.</summary>
/// <param name="Reachable">The broker answered.</param>
/// <param name="Workers">Consumers on the queue.</param>
/// <param name="Waiting">Messages in the queue.</param>
/// <param name="WorkersSeen">When there last was a worker, or the watch began.</param>
internal sealed record QueueState(bool Reachable, uint Workers, uint Waiting, DateTimeOffset WorkersSeen)
{
    /// <summary>Why no work may be sent now; null when it may.</summary>
    public Failure? Refusal(DateTimeOffset now, QueueOptions options)
    {
        if (!Reachable || (Workers == 0 && now - WorkersSeen > options.WorkersMayBeAwayFor))
        {
            return Failure.Unreachable;
        }

        // The broker drops what is sent to a full queue, and without confirms it does so silently.
        return Waiting >= InferenceTopology.MaxMessages ? QueueFailures.Busy : null;
    }
}
