using System.ComponentModel.DataAnnotations;

namespace Face.Accounts.Plans;

/// <summary>
/// The <c>Plans</c> section: the plans that a database gets. A plan that a database already has is left as it is, since operators
/// change the rows while the service runs.
/// </summary>
internal sealed class PlanOptions : IValidatableObject
{
    /// <summary>Plans by name, such as <c>Plans:Seed:free:CreditsPerMonth</c>. The original gave one request a second for free.</summary>
    public Dictionary<string, PlanSeed> Seed { get; } = new(StringComparer.Ordinal)
    {
        ["free"] = new() { Title = "Free", Price = "€0", CreditsPerMonth = 5_000, RatePerSecond = 1, Apps = 2, NeedsApproval = false },
        ["starter"] = new() { Title = "Starter", Price = "€29 a month", CreditsPerMonth = 50_000, RatePerSecond = 5, Apps = 5 },
        ["business"] = new() { Title = "Business", Price = "€199 a month", CreditsPerMonth = 500_000, RatePerSecond = 20, Apps = 20 },
        ["enterprise"] = new() { Title = "Enterprise", Price = "By agreement", CreditsPerMonth = 5_000_000, RatePerSecond = 100, Apps = 100 },
        [Demo] = new() { Title = "Demo", Price = "Free", CreditsPerMonth = null, RatePerSecond = 1_000, Apps = 1, Listed = false },
    };

    /// <summary>The plan of the demo app: no practical limit.</summary>
    public const string Demo = "demo";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, plan) in Seed)
        {
            var wrong = new List<ValidationResult>();
            if (name.Length > Plan.NameMaxLength || name.Any(char.IsUpper))
            {
                yield return new($"Plans:Seed:{name}: a plan's name is lower case and at most {Plan.NameMaxLength} characters.");
            }

            if (!Validator.TryValidateObject(plan, new(plan), wrong, validateAllProperties: true))
            {
                yield return new($"Plans:Seed:{name}: {string.Join(" ", wrong.Select(result => result.ErrorMessage))}");
            }
        }
    }
}

/// <summary>One plan of the configuration.</summary>
internal sealed class PlanSeed
{
    /// <summary>Credits a calendar month; null: no limit.</summary>
    [Range(0, 1_000_000_000_000)]
    public long? CreditsPerMonth { get; set; } = 0;

    /// <summary>Requests a second. One in a thousand seconds is the slowest that a token bucket of this size still serves.</summary>
    [Range(0.001, 100_000)]
    public double RatePerSecond { get; set; } = 1;

    /// <summary>Apps that an account may have on the plan.</summary>
    [Range(1, 100_000)]
    public int Apps { get; set; } = 1;

    /// <summary>As people read it; empty: the plan's name.</summary>
    [StringLength(Plan.TextMaxLength)]
    public string Title { get; set; } = "";

    /// <summary>What it costs, in words.</summary>
    [StringLength(Plan.TextMaxLength)]
    public string Price { get; set; } = "";

    /// <summary>Whether the pricing page shows it and owners may choose it.</summary>
    public bool Listed { get; set; } = true;

    /// <summary>Whether an operator has to agree before an app changes to it.</summary>
    public bool NeedsApproval { get; set; } = true;
}
