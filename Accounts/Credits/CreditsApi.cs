using Face.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Face.Accounts.Credits;

/// <summary>The internal endpoints that the gateway charges requests by. 404: no such app.</summary>
internal static class CreditsApi
{
    public static RouteGroupBuilder MapCredits(this RouteGroupBuilder group)
    {
        group.MapPost(InternalPaths.ReserveCredit, async (CreditRequest request, CreditStore credits, CancellationToken cancellationToken) =>
            Answer(await credits.ReserveAsync(request, cancellationToken)));
        group.MapPost(InternalPaths.SettleCredit, async (CreditRequest request, CreditStore credits, CancellationToken cancellationToken) =>
            Answer(await credits.SettleAsync(request, cancellationToken)));
        group.MapPost(InternalPaths.ReleaseCredit, async (CreditRequest request, CreditStore credits, CancellationToken cancellationToken) =>
            Answer(await credits.ReleaseAsync(request, cancellationToken)));
        return group;
    }

    private static Results<Ok<CreditState>, NotFound> Answer(CreditState? state) =>
        state is null ? TypedResults.NotFound() : TypedResults.Ok(state);
}
