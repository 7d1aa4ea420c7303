using System.Globalization;
using Face.ServiceDefaults.Requests;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Face.ServiceDefaults.Telemetry;

/// <summary>
/// One line a message: time (UTC), level, category, message and, where there is one, the request's id. The framework's own scopes
/// (connection, path, span) stay out: they are longer than the message, and a path may hold what no log should.
/// </summary>
internal sealed class LineFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "line";

    /// <summary>No request may fill a log: security.md's limit is 2 kB a request.</summary>
    private const int MostCharacters = 2000;

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        var error = logEntry.Exception is null ? "" : $" | {logEntry.Exception}";
        var id = RequestIdOf(scopeProvider);
        var line = $"{Level(logEntry.LogLevel)} {logEntry.Category}: {message}{error}".ReplaceLineEndings(" ");
        textWriter.Write(time.GetUtcNow().ToString("HH:mm:ss.fff ", CultureInfo.InvariantCulture));
        textWriter.Write(line.Length <= MostCharacters ? line : line[..MostCharacters]);
        textWriter.WriteLine(id is null ? "" : $" [{id:n}]");
    }

    private static Guid? RequestIdOf(IExternalScopeProvider? scopes)
    {
        Guid? found = null;
        scopes?.ForEachScope((scope, _) => found = RequestTracking.IdOf(scope) ?? found, 0);
        return found;
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info ",
        LogLevel.Warning => "warn ",
        LogLevel.Error => "error",
        _ => "FATAL",
    };
}
