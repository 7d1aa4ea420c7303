namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value from the configuration (<c>Parameters:{name}</c>).</summary>
public class ParameterResource : Resource
{
    private readonly Func<string> read;

    internal ParameterResource(string name, bool secret, Func<string> read)
        : base(name)
    {
        this.read = read;
        Secret = secret;
    }

    public bool Secret { get; }

    /// <summary>The value; a sentence that names the setting when it has none.</summary>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<string?>(cancellationToken) : new(read());
}
