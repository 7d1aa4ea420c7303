namespace Aspire.Hosting.ApplicationModel;

/// <summary>Variables that are worked out at each start of the process, when ports and connection strings are known.</summary>
internal sealed record EnvironmentAnnotation(Func<IDictionary<string, string>, CancellationToken, Task> ApplyAsync) : IResourceAnnotation;

/// <summary>Start after this one works.</summary>
internal sealed record WaitAnnotation(IResource Dependency) : IResourceAnnotation;

/// <summary>How many processes run the project.</summary>
internal sealed record ReplicaAnnotation(int Replicas) : IResourceAnnotation;

/// <summary>Healthy means: a GET of the path gives the status.</summary>
internal sealed record HttpHealthCheckAnnotation(string Path, int StatusCode, string? EndpointName) : IResourceAnnotation;
