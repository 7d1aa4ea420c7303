using System.ComponentModel.DataAnnotations;

namespace Face.Gateway.Site;

/// <summary>The <c>Site</c> section: the public pages.</summary>
internal sealed class SiteOptions : IValidatableObject
{
    /// <summary>
    /// The address that the pages show in their examples, such as <c>https://face.example</c>, without a slash at the end. Null: the one that
    /// the visitor used. Set it where a proxy stands in front.
    /// </summary>
    public string? Address { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var isHttp = Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        if (Address is not null && (!isHttp || Address.EndsWith('/')))
        {
            yield return new($"Site:Address must be an http or https address without a slash at the end, not '{Address}'.");
        }
    }
}
