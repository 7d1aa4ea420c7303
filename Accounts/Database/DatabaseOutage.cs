using Npgsql;

namespace Face.Accounts.Database;

/// <summary>Tells a database that is away from a fault of ours, and answers it in a way that the gateway understands.</summary>
internal static partial class DatabaseOutage
{
    /// <summary>True where Postgres cannot be reached, is starting or stopping, or does not answer in time. Entity Framework wraps the exception.</summary>
    public static bool IsCauseOf(Exception exception) =>
        exception is NpgsqlException { IsTransient: true } || (exception.InnerException is { } inner && IsCauseOf(inner));

    /// <summary>Answers 503 while the database is away.</summary>
    public static IApplicationBuilder UseDatabaseOutages(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("Face.Accounts.Database");
        return app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception exception) when (IsCauseOf(exception) && !context.Response.HasStarted)
            {
                Log.Away(logger, exception.GetBaseException().Message);
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            }
        });
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The database is away: {Reason}")]
        public static partial void Away(ILogger logger, string reason);
    }
}
