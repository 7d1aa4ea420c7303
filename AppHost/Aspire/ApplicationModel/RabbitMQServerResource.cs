using Aspire.Hosting.Servers;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>RabbitMQ.</summary>
public class RabbitMQServerResource : ContainerResource
{
    internal RabbitMQServerResource(string name, ParameterResource? userName, ParameterResource password, int? port)
        : base(name, "guest", userName, password, port)
    {
    }

    internal override ServerLaunch CreateLaunch(ServerSettings settings, ServerBinaries binaries) => new RabbitMQLaunch(settings, binaries);
}
