using Face.Accounts.Apps;
using Face.Accounts.Identity;
using Face.Accounts.Mail;
using Face.Accounts.Plans;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Portal;

/// <summary>Writes and posts the portal's letters.</summary>
internal sealed class Letters(
    Mailbox mailbox, SignUpTicket tickets, UserManager<Account> users, IOptions<PortalOptions> options, IHttpContextAccessor accessor)
{
    /// <summary>To whoever signs up with an address that has no account; answers the link.</summary>
    public string Welcome(string address)
    {
        var link = Link("/account/welcome", new() { ["ticket"] = tickets.Issue(address) });
        mailbox.Post(new(address, "Finish signing up to Face", $"""
            Hello,

            somebody, probably you, signed up to Face with this address. Choose a password here and you are in:

            {link}

            The link works for {Hours()}. If it was not you, do nothing: there is no account until a password is chosen.
            """));
        return link;
    }

    /// <summary>To the owner of an account; answers the link.</summary>
    public async Task<string> PasswordAsync(Account account)
    {
        var token = await users.GeneratePasswordResetTokenAsync(account);
        var link = Link("/account/reset-password", new() { ["account"] = account.Id.ToString(), ["token"] = token });
        mailbox.Post(new(account.Email!, "Your Face password", $"""
            Hello,

            there is an account of Face with this address, and somebody, probably you, wants to sign in to it. Choose a new password here:

            {link}

            The link works once, for {Hours()}. If it was not you, do nothing: your password stays as it is.
            """));
        return link;
    }

    public void PlanDecided(PlanRequest request, string owner, Plan plan) => mailbox.Post(new(
        owner,
        request.State == PlanRequestState.Approved ? $"Your app is on the {plan.Title} plan" : $"Your request for the {plan.Title} plan",
        $"""
            Hello,

            you asked for the {plan.Title} plan for your app. The request was {(request.State == PlanRequestState.Approved
                ? "approved, and the plan is in effect."
                : "declined; the app stays on its plan.")}
            {(request.Answer.Length > 0 ? $"\n{request.Answer}\n" : "")}
            {Link($"/account/apps/{request.AppId}/plan", [])}
            """));

    private string Hours() => options.Value.LinkLifetime.TotalHours switch
    {
        1 => "an hour",
        >= 2 and var hours => $"{hours:0} hours",
        _ => $"{options.Value.LinkLifetime.TotalMinutes:0} minutes",
    };

    /// <summary>Without <see cref="PortalOptions.PublicUrl"/> no letter leaves this machine, and the request's own host does.</summary>
    private string Link(string path, Dictionary<string, string?> query)
    {
        var request = accessor.HttpContext?.Request;
        var root = options.Value.PublicUrl ?? new Uri(request is null ? "http://127.0.0.1" : $"{request.Scheme}://{request.Host}");
        return QueryHelpers.AddQueryString(new Uri(root, path).AbsoluteUri, query);
    }
}
