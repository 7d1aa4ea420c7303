using Aspire.Hosting.Servers;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Redis, without persistence.</summary>
public class RedisResource : ContainerResource
{
    internal RedisResource(string name, ParameterResource password, int? port)
        : base(name, "default", null, password, port)
    {
    }

    internal override ServerLaunch CreateLaunch(ServerSettings settings, ServerBinaries binaries) => new RedisLaunch(settings, binaries);
}
