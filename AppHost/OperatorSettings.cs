using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Face.AppHost;

/// <summary>
/// Leaves, beside the logs and readable by the owner alone, the one setting that the operator's command line of Accounts needs, as a file
/// to be sourced by a shell. Under Aspire's own packages the dashboard shows the same string instead.
/// </summary>
internal sealed class OperatorSettings(IResourceWithConnectionString database, IConfiguration configuration) : BackgroundService
{
    /// <summary>Null under Aspire's own packages, which have no such folder.</summary>
    public static string? PathIn(IConfiguration configuration) =>
        configuration["AppHost:LogFolder"] is { } logs ? Path.GetFullPath(Path.Combine(logs, "..", "connections.env")) : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (PathIn(configuration) is not { } path)
        {
            return;
        }

        var connection = await database.GetConnectionStringAsync(stoppingToken);
        File.Delete(path);
        await using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        await using var text = new StreamWriter(file);
        await text.WriteLineAsync($"ConnectionStrings__accounts='{connection}'");
    }
}
