using System.Runtime.CompilerServices;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where the states of all resources are told and watched. A watcher that is slow misses what lies between, never the last state.</summary>
public sealed class ResourceNotificationService
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ResourceEvent> current = [];
    private TaskCompletionSource changed = NewSignal();

    public Task PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory) =>
        PublishUpdateAsync(resource, resource.Name, stateFactory);

    public Task PublishUpdateAsync(IResource resource, string resourceId, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        lock (gate)
        {
            var before = current.GetValueOrDefault(resourceId)?.Snapshot ?? new CustomResourceSnapshot { ResourceType = resource.GetType().Name };
            var after = stateFactory(before);
            if (after != before || !current.ContainsKey(resourceId))
            {
                current[resourceId] = new ResourceEvent(resource, resourceId, after);
                changed.SetResult();
                changed = NewSignal();
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The state of everything now, then every change.</summary>
    public async IAsyncEnumerable<ResourceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = new Dictionary<string, ResourceEvent>();
        while (true)
        {
            var (news, next) = Since(seen);
            foreach (var item in news)
            {
                seen[item.ResourceId] = item;
                yield return item;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    public bool TryGetCurrentState(string resourceId, out ResourceEvent? resourceEvent)
    {
        lock (gate)
        {
            return current.TryGetValue(resourceId, out resourceEvent);
        }
    }

    public async Task<ResourceEvent> WaitForResourceAsync(
        string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken = default)
    {
        await foreach (var item in WatchAsync(cancellationToken))
        {
            if (item.Resource.Name == resourceName && predicate(item))
            {
                return item;
            }
        }

        throw new OperationCanceledException(cancellationToken);
    }

    /// <param name="targetState">One of <see cref="KnownResourceStates"/>; null: running.</param>
    public Task WaitForResourceAsync(string resourceName, string? targetState = null, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(resourceName, item => item.Snapshot.State?.Text == (targetState ?? KnownResourceStates.Running), cancellationToken);

    /// <summary>Waits until the resource, with all its replicas, runs and is healthy; throws when it cannot start.</summary>
    public Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(resourceName, item => IsHealthy(item), cancellationToken);

    private bool IsHealthy(ResourceEvent item)
    {
        if (item.HasFailed)
        {
            throw new DistributedApplicationException($"'{item.Resource.Name}' could not be started; its log says why.");
        }

        lock (gate)
        {
            return current.Values.Where(other => other.Resource == item.Resource).All(other => other.IsHealthy);
        }
    }

    private (ResourceEvent[] News, Task Next) Since(Dictionary<string, ResourceEvent> seen)
    {
        lock (gate)
        {
            return ([.. current.Values.Where(item => seen.GetValueOrDefault(item.ResourceId) != item)], changed.Task);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
