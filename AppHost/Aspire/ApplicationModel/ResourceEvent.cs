using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a resource, or one replica of it, is doing now.</summary>
public sealed record CustomResourceSnapshot
{
    public required string ResourceType { get; init; }

    public ResourceStateSnapshot? State { get; init; }

    /// <summary>Null while it is not known. What has no health check is healthy while it runs.</summary>
    public HealthStatus? HealthStatus { get; init; }

    public DateTime? StartTimeStamp { get; init; }

    public int? ExitCode { get; init; }
}

/// <summary>One of <see cref="KnownResourceStates"/>.</summary>
public sealed record ResourceStateSnapshot(string Text, string? Style)
{
    public static implicit operator ResourceStateSnapshot?(string? text) => text is null ? null : new(text, null);

    public static ResourceStateSnapshot? FromString(string? text) => text;
}

/// <summary>A change of a resource.</summary>
/// <param name="resourceId">The resource's name, with a suffix for each replica.</param>
public sealed class ResourceEvent(IResource resource, string resourceId, CustomResourceSnapshot snapshot)
{
    public IResource Resource => resource;

    public string ResourceId => resourceId;

    public CustomResourceSnapshot Snapshot => snapshot;

    internal bool IsHealthy => snapshot is { State.Text: KnownResourceStates.Running, HealthStatus: HealthStatus.Healthy };

    internal bool HasFailed => snapshot is { State.Text: KnownResourceStates.FailedToStart };
}

/// <summary>The states of a resource.</summary>
public static class KnownResourceStates
{
    public const string NotStarted = "NotStarted";
    public const string Waiting = "Waiting";
    public const string Starting = "Starting";
    public const string Running = "Running";
    public const string Stopping = "Stopping";
    public const string Exited = "Exited";
    public const string Finished = "Finished";
    public const string FailedToStart = "FailedToStart";
    public const string RuntimeUnhealthy = "RuntimeUnhealthy";
}
