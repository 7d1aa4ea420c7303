using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Face.ServiceDefaults.Telemetry;

/// <summary>What the services print.</summary>
internal static class ConsoleLog
{
    /// <summary>
    /// Categories that would drown the rest at Information: a line for each request, statement and probe. A configured level still wins.
    /// </summary>
    private static readonly Dictionary<string, LogLevel> Quiet = new()
    {
        ["Microsoft.AspNetCore"] = LogLevel.Warning,
        ["Microsoft.EntityFrameworkCore"] = LogLevel.Warning,
        ["Npgsql"] = LogLevel.Warning,
        ["Yarp"] = LogLevel.Warning,
        ["MassTransit"] = LogLevel.Warning,
        // A probe that fails is told to the prober; at start it fails several times a second.
        ["Microsoft.Extensions.Diagnostics.HealthChecks"] = LogLevel.Critical,
    };

    public static void AddConsoleLog(this IHostApplicationBuilder builder)
    {
        builder.Logging.AddConsole(console => console.FormatterName = LineFormatter.FormatterName);
        builder.Logging.AddConsoleFormatter<LineFormatter, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
        foreach (var (category, level) in Quiet.Where(q => builder.Configuration[$"Logging:LogLevel:{q.Key}"] is null))
            builder.Logging.AddFilter(category, level);
    }
}
