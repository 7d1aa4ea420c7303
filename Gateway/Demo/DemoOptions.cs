using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Face.Gateway.Keys;

namespace Face.Gateway.Demo;

/// <summary>The <c>Demo</c> section: the playground for visitors without a key.</summary>
internal sealed class DemoOptions : IValidatableObject
{
    /// <summary>The key that every developer knows. Accounts makes its app in Development, and only there.</summary>
    public const string DevelopmentKey = "0123456789abcdef0123456789abcdef";

    /// <summary>The key of the app that pays for visitors. Null or empty: no demo. In Development the well-known key is the default.</summary>
    public string? Key { get; set; }

    /// <summary>Requests a second of one address (an IPv6 network of 64 bits counts as one).</summary>
    [Range(0.01, 100)]
    public double RatePerSecond { get; set; } = 1;

    /// <summary>How many addresses are remembered, about 100 bytes each. Beyond, a new one is refused until an old one has refilled.</summary>
    [Range(1, 1_000_000)]
    public int Addresses { get; set; } = 10_000;

    public bool IsOn => !string.IsNullOrEmpty(Key);

    public string RatePerSecondText => RatePerSecond.ToString("0.###", CultureInfo.InvariantCulture);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && AppKey.HashOf(Key) is null)
        {
            yield return new("Demo:Key must be the 32 lowercase hex digits of an app key, or empty.");
        }
    }
}
