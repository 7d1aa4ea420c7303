namespace Aspire.Hosting.ApplicationModel;

/// <summary>An endpoint of a resource, whose address is known once the application starts.</summary>
public sealed class EndpointReference(IResourceWithEndpoints owner, string endpointName)
{
    public IResourceWithEndpoints Resource => owner;

    public string EndpointName => endpointName;

    public string Scheme => Annotation.UriScheme;

    public string Host { get; } = "127.0.0.1";

    public bool IsAllocated => Annotation.AllocatedPort is not null;

    public int Port => Annotation.AllocatedPort
        ?? throw new InvalidOperationException($"The endpoint '{endpointName}' of '{owner.Name}' has no port before the application starts.");

    public string Url => $"{Scheme}://{Host}:{Port}";

    private EndpointAnnotation Annotation => owner.Annotations.OfType<EndpointAnnotation>().FirstOrDefault(endpoint => endpoint.Name == endpointName)
        ?? throw new InvalidOperationException($"'{owner.Name}' has no endpoint '{endpointName}'.");
}
