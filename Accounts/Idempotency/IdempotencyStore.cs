using Face.Contracts;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Face.Accounts.Idempotency;

/// <summary>Who holds which idempotency key. A settlement turns a claim into a kept reply (Database/Migrations/CreditBatches.sql).</summary>
internal sealed class IdempotencyStore(NpgsqlDataSource pool, ReplyVault vault, TimeProvider time, IOptions<IdempotencyOptions> options)
{
    private const string Claim = "select outcome, reply from claim_idempotency_key($1, $2, $3, $4, $5, $6)";

    private const string Abandon =
        "delete from idempotent_requests where app_id = $1 and key_hash = $2 and request_id = $3 and reply is null";

    public async Task<IdempotencyAnswer> ClaimAsync(IdempotencyClaim claim, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var command = CreateCommand(Claim, claim);
        command.Parameters.Add(new() { Value = claim.Fingerprint });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + options.Value.ClaimLifetime });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var outcome = Enum.Parse<IdempotencyOutcome>(reader.GetString(0), ignoreCase: true);
        return new(outcome, outcome == IdempotencyOutcome.Replay ? vault.Unprotect(claim.AppId, reader.GetFieldValue<byte[]>(1)) : null);
    }

    /// <summary>Gives up a claim that ended without a success; the next request may take the key.</summary>
    public async Task AbandonAsync(IdempotencyClaim claim, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(Abandon, claim);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand CreateCommand(string sql, IdempotencyClaim claim)
    {
        var command = pool.CreateCommand(sql);
        command.Parameters.Add(new() { Value = claim.AppId });
        command.Parameters.Add(new() { Value = claim.KeyHash });
        command.Parameters.Add(new() { Value = claim.RequestId });
        return command;
    }
}
