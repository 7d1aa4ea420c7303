using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Face.Accounts.Database;

/// <summary>Healthy while Postgres answers; without it Accounts can do nothing.</summary>
internal sealed class DatabaseHealth(NpgsqlDataSource pool) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = pool.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException exception)
        {
            return HealthCheckResult.Unhealthy(exception.Message);
        }
    }
}
