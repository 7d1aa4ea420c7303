using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Running;

/// <summary>One resource while the application runs. This base is for values and existing servers: they are simply there.</summary>
internal class ResourceRun(IResource resource, ResourceNotificationService notifications)
{
    public IResource Resource => resource;

    protected ResourceNotificationService Notifications => notifications;

    /// <summary>Makes the resource known, so that others can wait for it.</summary>
    public virtual void Announce() => Tell(KnownResourceStates.NotStarted, null);

    /// <summary>Does its work until <paramref name="stopping"/> or until there is nothing more to do.</summary>
    public virtual Task RunAsync(CancellationToken stopping)
    {
        Tell(KnownResourceStates.Running, HealthStatus.Healthy);
        return Task.CompletedTask;
    }

    public virtual void Fail() => Tell(KnownResourceStates.FailedToStart, null);

    public virtual Task StopAsync(TimeSpan grace) => Task.CompletedTask;

    public virtual void Kill()
    {
    }

    private void Tell(string state, HealthStatus? health) =>
        notifications.PublishUpdateAsync(resource, before => before with { State = state, HealthStatus = health });
}

/// <summary>A database: there once its server is up and has created it.</summary>
internal sealed class DatabaseRun(PostgresDatabaseResource database, ResourceNotificationService notifications) : ResourceRun(database, notifications)
{
    public override async Task RunAsync(CancellationToken stopping)
    {
        await Notifications.WaitForResourceHealthyAsync(database.Parent.Name, stopping);
        if (await database.Parent.GetConnectionStringAsync(stopping) is { } server)
        {
            await Servers.PostgresDatabases.CreateAsync(server, database.DatabaseName, stopping);
        }

        await base.RunAsync(stopping);
    }
}

/// <summary>Processes: those of a project or a program, or that of a server.</summary>
internal sealed class ProcessRun(IResource resource, IReadOnlyList<Replica> replicas, ResourceNotificationService notifications)
    : ResourceRun(resource, notifications)
{
    private readonly List<ReplicaProxy> proxies = [];

    public override void Announce()
    {
        foreach (var replica in replicas)
        {
            replica.Announce();
        }
    }

    public override async Task RunAsync(CancellationToken stopping)
    {
        TellAll(KnownResourceStates.Waiting);
        foreach (var wait in Resource.Annotations.OfType<WaitAnnotation>())
        {
            await Notifications.WaitForResourceHealthyAsync(wait.Dependency.Name, stopping);
        }

        foreach (var endpoint in EndpointPlan.EndpointsOf(Resource).Where(EndpointPlan.NeedsProxy))
        {
            proxies.Add(new ReplicaProxy(endpoint.AllocatedPort!.Value, endpoint.ReplicaPorts));
        }

        await Task.WhenAll(replicas.Select(replica => replica.RunAsync(stopping)));
    }

    public override void Fail() => TellAll(KnownResourceStates.FailedToStart);

    public override async Task StopAsync(TimeSpan grace)
    {
        await Task.WhenAll(replicas.Select(replica => replica.StopAsync(grace)));
        foreach (var proxy in proxies)
        {
            await proxy.DisposeAsync();
        }
    }

    public override void Kill()
    {
        foreach (var replica in replicas)
        {
            replica.Kill();
        }
    }

    private void TellAll(string state)
    {
        foreach (var replica in replicas)
        {
            replica.Tell(before => before with { State = state });
        }
    }
}
