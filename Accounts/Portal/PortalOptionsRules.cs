using Face.Accounts.Mail;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Portal;

/// <summary>What attributes cannot say of the portal's options.</summary>
internal sealed class PortalOptionsRules(IOptions<MailOptions> mail) : IValidateOptions<PortalOptions>
{
    public ValidateOptionsResult Validate(string? name, PortalOptions options) => options.PublicUrl switch
    {
        null when mail.Value.Host is not null => ValidateOptionsResult.Fail(
            "Portal:PublicUrl is missing: set it to the address of the gateway, such as https://face.example.com. Letters sent through Mail:Host have links."),
        { } url when !url.IsAbsoluteUri || url.Scheme is not ("http" or "https") || url.PathAndQuery != "/" => ValidateOptionsResult.Fail(
            $"Portal:PublicUrl is '{url}': it must be an http or https address without a path, such as https://face.example.com."),
        _ => ValidateOptionsResult.Success,
    };
}
