using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Aspire.Hosting.Processes;
using Aspire.Hosting.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Running;

/// <summary>Turns each described resource into what runs it.</summary>
internal sealed class RunFactory(
    IReadOnlyList<IResource> resources,
    DataFolder data,
    IConfiguration configuration,
    IHostEnvironment environment,
    ResourceNotificationService notifications,
    TimeProvider time,
    ILogger<DistributedApplication> logger)
{
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    public async Task<ResourceRun> CreateAsync(IResource resource, CancellationToken cancellationToken) => resource switch
    {
        ContainerResource server => await ServerAsync(server, cancellationToken),
        PostgresDatabaseResource database => Database(database),
        ProjectResource => Program(resource, ProjectCommand(resource)),
        ExecutableResource program => Program(resource, new(program.Command, program.Arguments) { WorkingDirectory = program.WorkingDirectory }),
        ParameterResource or ConnectionStringResource => new ResourceRun(resource, notifications),
        _ => throw new NotSupportedException($"'{resource.Name}' is a {resource.GetType().Name}, which needs Aspire's packages."),
    };

    /// <summary>The existing server of <c>ConnectionStrings:{name}</c>, else a process of our own.</summary>
    private async Task<ResourceRun> ServerAsync(ContainerResource server, CancellationToken cancellationToken)
    {
        server.ConnectionString = configuration.GetConnectionString(server.Name);
        if (server.ConnectionString is not null || AllDatabasesExist(server))
        {
            return new ResourceRun(server, notifications);
        }

        var user = server.UserName is { } parameter ? await parameter.GetValueAsync(cancellationToken) : null;
        var password = await server.Password.GetValueAsync(cancellationToken) ?? "";
        var folder = data.Server(server.DataVolume ?? server.Name);
        var settings = new ServerSettings(
            server.Name, folder, server.Port ?? FreePort.Next(), user ?? server.DefaultUser, password, server.DataVolume is not null);
        var launch = server.CreateLaunch(settings, ServerBinaries.OfMachine);
        launch.RequireBinaries();
        server.ConnectionString = launch.ConnectionString;
        return new ProcessRun(server, [NewReplica(server, server.Name, launch, isService: true, onConsole: false)], notifications);
    }

    /// <summary>A server whose databases are all elsewhere has nothing to do.</summary>
    private bool AllDatabasesExist(ContainerResource server)
    {
        var databases = resources.OfType<PostgresDatabaseResource>().Where(database => database.Parent == server).ToArray();
        return databases.Length > 0 && Array.TrueForAll(databases, database => configuration.GetConnectionString(database.Name) is not null);
    }

    private ResourceRun Database(PostgresDatabaseResource database)
    {
        database.ExistingConnectionString = configuration.GetConnectionString(database.Name);
        return database.ExistingConnectionString is null ? new DatabaseRun(database, notifications) : new ResourceRun(database, notifications);
    }

    private static ChildCommand ProjectCommand(IResource project)
    {
        var metadata = project.Annotations.OfType<IProjectMetadata>().Single();
        var output = BuildFacts.OutputOf(metadata.ProjectPath);
        return File.Exists(output)
            ? new ChildCommand(Dotnet, ["exec", output]) { WorkingDirectory = Path.GetDirectoryName(metadata.ProjectPath)! }
            : throw new DistributedApplicationException($"'{project.Name}' is not built, {output} is missing: run 'dotnet build'.");
    }

    private ProcessRun Program(IResource resource, ChildCommand command)
    {
        EndpointPlan.Allocate(resource);
        var count = EndpointPlan.ReplicasOf(resource);
        var replicas = Enumerable.Range(0, count).Select(index =>
        {
            var suffix = RandomNumberGenerator.GetHexString(8, lowercase: true);
            var name = count > 1 ? $"{resource.Name}-{index + 1}" : resource.Name;
            var launch = new ProgramLaunch(name, resource, index, command, new ReplicaEnvironment(configuration, environment, suffix));
            return NewReplica(resource, $"{resource.Name}-{suffix}", launch, isService: EndpointPlan.EndpointsOf(resource).Any(), onConsole: true);
        });
        return new ProcessRun(resource, [.. replicas], notifications);
    }

    private Replica NewReplica(IResource resource, string id, Launch launch, bool isService, bool onConsole)
    {
        var output = new OutputLog(data.Logs, launch.Name, onConsole);
        var process = new LaunchedProcess(launch, output.Write);
        return new Replica(resource, id, process, output, notifications, time, logger) { IsService = isService };
    }
}
