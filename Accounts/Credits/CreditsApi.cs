using Face.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Face.Accounts.Credits;

/// <summary>The internal endpoints that the gateway charges requests by. 404: no such app; 503: too many calls wait for it.</summary>
internal static class CreditsApi
{
    public static RouteGroupBuilder MapCredits(this RouteGroupBuilder group)
    {
        group.MapPost(InternalPaths.ReserveCredit, (CreditRequest request, CreditCounter credits, CancellationToken cancellationToken) =>
            AnswerAsync(credits.Reserve(request), cancellationToken));
        group.MapPost(InternalPaths.SettleCredit, (CreditSettlement settlement, CreditCounter credits, CancellationToken cancellationToken) =>
            AnswerAsync(credits.Settle(settlement), cancellationToken));
        group.MapPost(InternalPaths.ReleaseCredit, (CreditRequest request, CreditCounter credits, CancellationToken cancellationToken) =>
            AnswerAsync(credits.Release(request), cancellationToken));
        group.MapPost(InternalPaths.ReadUsage, (UsageQuestion question, CreditCounter credits, CancellationToken cancellationToken) =>
            AnswerAsync(credits.ReadUsage(question.AppId), cancellationToken));
        return group;
    }

    private static async Task<Results<Ok<TAnswer>, NotFound, StatusCodeHttpResult>> AnswerAsync<TAnswer>(
        Task<TAnswer?>? answer, CancellationToken cancellationToken) where TAnswer : class
    {
        if (answer is null)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return await answer.WaitAsync(cancellationToken) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();
    }
}
