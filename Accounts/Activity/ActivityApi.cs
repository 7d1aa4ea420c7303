using Face.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Face.Accounts.Activity;

/// <summary>The internal endpoint that takes the gateways' counts. 400: more rows than a batch may have.</summary>
internal static class ActivityApi
{
    public static RouteGroupBuilder MapActivity(this RouteGroupBuilder group)
    {
        group.MapPost(InternalPaths.RecordActivity, RecordAsync);
        return group;
    }

    private static async Task<Results<NoContent, BadRequest>> RecordAsync(
        ActivityBatch batch, ActivityStore store, CancellationToken cancellationToken)
    {
        if (batch.Counts.Count > ActivityBatch.MaxCounts || batch.Errors.Count > ActivityBatch.MaxErrors)
        {
            return TypedResults.BadRequest();
        }

        await store.AddAsync(batch, cancellationToken);
        return TypedResults.NoContent();
    }
}
