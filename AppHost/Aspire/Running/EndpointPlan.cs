using Aspire.Hosting.Processes;

namespace Aspire.Hosting.Running;

/// <summary>Decides the ports of a resource before anything starts, so that everything can be told where everything else will be.</summary>
internal static class EndpointPlan
{
    public static int ReplicasOf(IResource resource) => resource.Annotations.OfType<ReplicaAnnotation>().LastOrDefault()?.Replicas ?? 1;

    public static IEnumerable<EndpointAnnotation> EndpointsOf(IResource resource) => resource.Annotations.OfType<EndpointAnnotation>();

    /// <summary>Whether callers go through a proxy: several processes, or one that listens elsewhere.</summary>
    public static bool NeedsProxy(EndpointAnnotation endpoint) => endpoint.ReplicaPorts is not [var only] || only != endpoint.AllocatedPort;

    public static void Allocate(IResource resource)
    {
        foreach (var endpoint in EndpointsOf(resource))
        {
            Allocate(resource.Name, endpoint, ReplicasOf(resource));
        }
    }

    private static void Allocate(string owner, EndpointAnnotation endpoint, int replicas)
    {
        RefuseSharedPort(owner, endpoint, replicas);
        if (endpoint.IsProxied && (replicas > 1 || Differ(endpoint.Port, endpoint.TargetPort)))
        {
            endpoint.AllocatedPort = Free(owner, endpoint.Port);
            endpoint.ReplicaPorts = [.. Enumerable.Range(0, replicas).Select(_ => Free(owner, endpoint.TargetPort))];
        }
        else
        {
            endpoint.AllocatedPort = Free(owner, endpoint.TargetPort ?? endpoint.Port);
            endpoint.ReplicaPorts = [endpoint.AllocatedPort.Value];
        }
    }

    private static void RefuseSharedPort(string owner, EndpointAnnotation endpoint, int replicas)
    {
        if (replicas > 1 && (endpoint.TargetPort is not null || !endpoint.IsProxied))
        {
            throw new DistributedApplicationException(
                $"'{owner}' has {replicas} replicas, which cannot listen on one port: give '{endpoint.Name}' no target port, and leave it proxied.");
        }

        if (!endpoint.IsProxied && Differ(endpoint.Port, endpoint.TargetPort))
        {
            throw new DistributedApplicationException(
                $"'{owner}' listens without a proxy, on one port: give '{endpoint.Name}' a port or a target port, not both.");
        }
    }

    private static bool Differ(int? port, int? targetPort) => port is not null && targetPort is not null && port != targetPort;

    private static int Free(string owner, int? wanted)
    {
        if (wanted is { } port && !FreePort.IsFree(port))
        {
            throw new DistributedApplicationException(
                $"Port {port} of '{owner}' is in use on 127.0.0.1: end what listens there, or choose another port.");
        }

        return wanted ?? FreePort.Next();
    }
}
