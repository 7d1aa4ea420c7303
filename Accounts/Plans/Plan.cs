using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Face.Accounts.Plans;

/// <summary>What an app may do in a month and in a second.</summary>
internal sealed class Plan
{
    public const int NameMaxLength = 40;

    /// <summary>Characters of the title and of the price.</summary>
    public const int TextMaxLength = 60;

    /// <summary>In lower case, as operators type it.</summary>
    public required string Name { get; init; }

    /// <summary>Credits a calendar month (UTC); null: no limit.</summary>
    public long? CreditsPerMonth { get; set; }

    /// <summary>Requests a second; also the token bucket's size.</summary>
    public double RatePerSecond { get; set; }

    /// <summary>Apps on this plan that an account may make by itself; operators are not bound by it.</summary>
    public int Apps { get; set; }

    /// <summary>As people read it.</summary>
    public string Title { get; set; } = "";

    /// <summary>What it costs, in words: payment is settled outside of Face.</summary>
    public string Price { get; set; } = "";

    /// <summary>Whether the pricing page shows it and owners may choose it.</summary>
    public bool Listed { get; set; }

    /// <summary>Whether an operator has to agree before an app changes to it: a plan that is paid for.</summary>
    public bool NeedsApproval { get; set; }
}

internal sealed class PlanTable : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("plans");
        builder.HasKey(plan => plan.Name);
        builder.Property(plan => plan.Name).HasMaxLength(Plan.NameMaxLength);
        builder.Property(plan => plan.Title).HasMaxLength(Plan.TextMaxLength);
        builder.Property(plan => plan.Price).HasMaxLength(Plan.TextMaxLength);
    }
}
