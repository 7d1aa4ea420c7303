using Face.Accounts.Database;
using Face.Contracts;
using Npgsql;

namespace Face.Accounts.Credits;

/// <summary>
/// Moves the credits of one app by the SQL functions of the database (Database/Migrations/CreditBatches.sql), one round trip and one
/// transaction for any number of requests of an app that nobody erases meanwhile. The time is a parameter of all of them, so that one clock
/// decides, and tests can move it.
/// </summary>
internal sealed class CreditStore(NpgsqlDataSource pool, TimeProvider time)
{
    private const string Columns = "select request, stands, credit_limit, remaining";
    private const string Reserve = $"{Columns} from reserve_credits($1, $2, $3, $4)";
    private const string Settle = $"{Columns} from settle_credits($1, $2, $3, $4, $5, $6, $7, $8)";
    private const string Release = $"{Columns} from release_credits($1, $2, $3, $4)";

    private const string Usage = """
        select coalesce(c.used, 0), s.credit_limit, s.remaining
        from credit_state($1, $2) s left join credit_periods c on c.app_id = $1 and c.period = $2
        """;

    /// <summary>Holds one credit for each request, for the first ones where there are fewer. No answer: there is no such app, here and below.</summary>
    public Task<Dictionary<Guid, CreditState>> ReserveAsync(Guid app, IReadOnlyList<Guid> requests) => CallAsync(Reserve, app, requests);

    /// <summary>Charges what was reserved, and keeps the replies of those requests that came under an idempotency key.</summary>
    public Task<Dictionary<Guid, CreditState>> SettleAsync(Guid app, IReadOnlyList<Guid> requests, IReadOnlyList<KeptReply> kept, DateTimeOffset keptUntil) =>
        CallAsync(
            Settle, app, requests,
            kept.Select(reply => reply.RequestId).ToArray(), kept.Select(reply => reply.KeyHash).ToArray(), kept.Select(reply => reply.Body).ToArray(), keptUntil);

    /// <summary>Gives back what was reserved, or refuses a reserve that has not come yet.</summary>
    public Task<Dictionary<Guid, CreditState>> ReleaseAsync(Guid app, IReadOnlyList<Guid> requests) => CallAsync(Release, app, requests);

    /// <summary>What an app has used this month; null: there is no such app.</summary>
    public async Task<CreditUsage?> ReadUsageAsync(Guid app)
    {
        var month = CreditMonth.Of(time.GetUtcNow());
        await using var command = pool.CreateCommand(Usage);
        AddParameters(command.Parameters, app, month.FirstDay);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync()
            ? new CreditUsage { Used = reader.GetInt64(0), Limit = ReadCredits(reader, 1), Remaining = ReadCredits(reader, 2), ResetsAt = month.End }
            : null;
    }

    /// <summary>Bounded by the time limit of a statement, not by a caller: several wait for it.</summary>
    private async Task<Dictionary<Guid, CreditState>> CallAsync(string function, Guid app, IReadOnlyList<Guid> requests, params object[] more)
    {
        var now = time.GetUtcNow();
        var month = CreditMonth.Of(now);
        var command = new NpgsqlBatchCommand(function);
        AddParameters(command.Parameters, [app, requests.Distinct().ToArray(), month.FirstDay, now, .. more]);
        await using var batch = pool.CreateBatch();
        batch.BatchCommands.Add(LockOrder.HoldApps(app));
        batch.BatchCommands.Add(command);
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        var states = new Dictionary<Guid, CreditState>(requests.Count);
        while (await reader.ReadAsync())
        {
            states[reader.GetGuid(0)] = ReadState(reader, month);
        }

        return states;
    }

    private static void AddParameters(NpgsqlParameterCollection parameters, params object[] values)
    {
        foreach (var value in values)
        {
            parameters.Add(new() { Value = value });
        }
    }

    private static CreditState ReadState(NpgsqlDataReader reader, CreditMonth month) => new()
    {
        Granted = reader.GetBoolean(1),
        Limit = ReadCredits(reader, 2),
        Remaining = ReadCredits(reader, 3),
        ResetsAt = month.End,
    };

    private static long? ReadCredits(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}

/// <summary>The reply of a success under an idempotency key, encrypted.</summary>
internal sealed record KeptReply(Guid RequestId, byte[] KeyHash, byte[] Body);
