using Face.Contracts;

namespace Face.Fetcher.Queue;

/// <summary>What is said about work that is not taken.</summary>
internal static class QueueFailures
{
    public static readonly Failure Busy =
        new(ErrorCode.BackendUnreachable, "The service has more work than it can do right now. Try again in a second.");
}
