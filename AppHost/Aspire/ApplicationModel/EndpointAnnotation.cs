namespace Aspire.Hosting.ApplicationModel;

/// <summary>A port that a resource listens on.</summary>
public sealed class EndpointAnnotation : IResourceAnnotation
{
    public required string Name { get; init; }

    public string UriScheme { get; init; } = "http";

    /// <summary>Where callers connect; null: a free port.</summary>
    public int? Port { get; init; }

    /// <summary>Where the process listens; null: the same, or a free port for each replica.</summary>
    public int? TargetPort { get; init; }

    public bool IsProxied { get; init; } = true;

    public bool IsExternal { get; set; }

    /// <summary>The variable that tells the process its port, beside <c>ASPNETCORE_URLS</c>.</summary>
    internal string? PortVariable { get; init; }

    /// <summary>Where callers connect, once the application starts.</summary>
    internal int? AllocatedPort { get; set; }

    /// <summary>Where each replica listens, once the application starts.</summary>
    internal IReadOnlyList<int> ReplicaPorts { get; set; } = [];
}
