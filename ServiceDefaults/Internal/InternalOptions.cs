using System.ComponentModel.DataAnnotations;

namespace Face.ServiceDefaults.Internal;

/// <summary>The <c>Internal</c> section: how the services know each other.</summary>
public sealed class InternalOptions
{
    /// <summary>The secret that every internal call carries. 32 characters or more: it is the only lock on the internal endpoints.</summary>
    [Required, MinLength(32)]
    public string Secret { get; set; } = "";
}
