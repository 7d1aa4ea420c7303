using Face.Contracts;

namespace Face.Accounts.Idempotency;

/// <summary>The internal endpoints by which the gateway takes and gives up idempotency keys.</summary>
internal static class IdempotencyApi
{
    public static RouteGroupBuilder MapIdempotency(this RouteGroupBuilder group)
    {
        group.MapPost(InternalPaths.ClaimIdempotencyKey, async (IdempotencyClaim claim, IdempotencyStore store, CancellationToken cancellationToken) =>
            TypedResults.Ok(await store.ClaimAsync(claim, cancellationToken)));
        group.MapPost(InternalPaths.AbandonIdempotencyKey, async (IdempotencyClaim claim, IdempotencyStore store, CancellationToken cancellationToken) =>
        {
            await store.AbandonAsync(claim, cancellationToken);
            return TypedResults.NoContent();
        });
        return group;
    }
}
