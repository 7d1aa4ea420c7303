namespace Aspire.Hosting;

/// <summary>What the three servers have in common.</summary>
internal static class ServerBuilderExtensions
{
    /// <summary>The given password, else <c>Parameters:{name}-password</c>, else one that is generated once and kept.</summary>
    public static ParameterResource PasswordOf(this IDistributedApplicationBuilder builder, string name, IResourceBuilder<ParameterResource>? given)
    {
        if (given is not null)
        {
            return given.Resource;
        }

        var parameter = $"{name}-password";
        var passwords = ((DistributedApplicationBuilder)builder).Passwords;
        return new ParameterResource(
            parameter, secret: true, () => builder.Configuration[$"Parameters:{parameter}"] ?? passwords.GetOrCreate(parameter));
    }

    public static IResourceBuilder<T> KeepData<T>(this IResourceBuilder<T> builder, string? volume, bool isReadOnly)
        where T : ContainerResource
    {
        if (isReadOnly)
        {
            throw new NotSupportedException("A read-only data volume needs Aspire's packages.");
        }

        builder.Resource.DataVolume = volume ?? builder.Resource.Name;
        return builder;
    }
}
