using Face.Contracts;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Face.Accounts.Credits;

/// <summary>
/// Moves credits by the SQL functions of the database (Database/Migrations/CreditFunctions.sql), one round trip each. The time is a
/// parameter of all of them, so that one clock decides, and tests can move it.
/// </summary>
internal sealed class CreditStore(NpgsqlDataSource pool, TimeProvider time, IOptions<CreditOptions> options)
{
    private const string Reserve = "select stands, credit_limit, remaining from reserve_credit($1, $2, $3, $4)";
    private const string Settle = "select stands, credit_limit, remaining from settle_credit($1, $2, $3, $4)";
    private const string Release = "select stands, credit_limit, remaining from release_credit($1, $2, $3, $4)";
    private const string Sweep = "select sweep_credits($1, $2, $3, $4)";

    /// <summary>Holds one credit for a request. Null: there is no such app, here and below.</summary>
    public Task<CreditState?> ReserveAsync(CreditRequest request, CancellationToken cancellationToken) =>
        CallAsync(Reserve, request, cancellationToken);

    /// <summary>Charges what was reserved.</summary>
    public Task<CreditState?> SettleAsync(CreditRequest request, CancellationToken cancellationToken) =>
        CallAsync(Settle, request, cancellationToken);

    /// <summary>Gives back what was reserved, or refuses a reserve that has not come yet.</summary>
    public Task<CreditState?> ReleaseAsync(CreditRequest request, CancellationToken cancellationToken) =>
        CallAsync(Release, request, cancellationToken);

    /// <summary>Releases the reservations whose owner died; answers how many.</summary>
    public async Task<long> SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var command = pool.CreateCommand(Sweep);
        command.Parameters.Add(new() { Value = now - options.Value.ReservationLifetime });
        command.Parameters.Add(new() { Value = now - options.Value.ReleasedKept });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = options.Value.SweepAtMost });
        return (long)(await command.ExecuteScalarAsync(cancellationToken) ?? 0L);
    }

    private async Task<CreditState?> CallAsync(string function, CreditRequest request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var month = CreditMonth.Of(now);
        await using var command = pool.CreateCommand(function);
        command.Parameters.Add(new() { Value = request.AppId });
        command.Parameters.Add(new() { Value = request.RequestId });
        command.Parameters.Add(new() { Value = month.FirstDay });
        command.Parameters.Add(new() { Value = now });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? ReadState(reader, month) : null;
    }

    private static CreditState ReadState(NpgsqlDataReader reader, CreditMonth month) => new()
    {
        Granted = reader.GetBoolean(0),
        Limit = reader.IsDBNull(1) ? null : reader.GetInt64(1),
        Remaining = reader.IsDBNull(2) ? null : reader.GetInt64(2),
        ResetsAt = month.End,
    };
}
