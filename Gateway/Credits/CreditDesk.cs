using Face.Contracts;
using Face.Gateway.Accounts;
using Face.Gateway.Idempotency;
using Face.Gateway.Replies;
using Face.ServiceDefaults.Requests;

namespace Face.Gateway.Credits;

/// <summary>Opens the claim of a request.</summary>
internal sealed class CreditDesk(AccountsClient accounts, CreditsSeen seen, ILogger<CreditClaim> logger)
{
    /// <summary>A claim that is released when the response is complete, unless it was settled before.</summary>
    /// <param name="key">The idempotency key that the request holds; null: none.</param>
    public CreditClaim Open(HttpContext context, AppRecord app, KeyHold? key)
    {
        var claim = new CreditClaim(accounts, seen, new CreditRequest(app.Id, context.RequestId()), key, Standing.Of(context), logger);
        context.Response.RegisterForDisposeAsync(claim);
        return claim;
    }
}
