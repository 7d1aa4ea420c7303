using Face.Contracts;
using Face.Gateway.Accounts;
using Face.Gateway.Replies;
using Face.ServiceDefaults.Requests;

namespace Face.Gateway.Credits;

/// <summary>Opens the claim of a request.</summary>
internal sealed class CreditDesk(AccountsClient accounts, CreditsSeen seen, ILogger<CreditClaim> logger)
{
    /// <summary>A claim that is released when the response is complete, unless it was settled before.</summary>
    public CreditClaim Open(HttpContext context, AppRecord app)
    {
        var claim = new CreditClaim(accounts, seen, new CreditRequest(app.Id, context.RequestId()), Standing.Of(context), logger);
        context.Response.RegisterForDisposeAsync(claim);
        return claim;
    }
}
