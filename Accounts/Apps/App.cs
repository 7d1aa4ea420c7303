using Face.Accounts.Keys;
using Face.Accounts.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Face.Accounts.Apps;

/// <summary>A program that calls the service: it has keys, a plan and monthly credits.</summary>
internal sealed class App
{
    public const int NameMaxLength = 100;

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string Name { get; set; }

    public required string PlanName { get; set; }

    /// <summary>The default of the request's <c>ethnicity</c> field.</summary>
    public bool Ethnicity { get; set; } = true;

    /// <summary>Web origins that may use the keys; empty: any.</summary>
    public List<string> AllowedOrigins { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From this moment every key of the app is refused.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>
    /// Its owner deleted it: keys and activity are gone. The row and its counters stay for the rest of the month, so that deleting an app
    /// and making another does not give a second month's credits.
    /// </summary>
    public DateTimeOffset? DeletedAt { get; set; }

    public Account? Account { get; init; }

    public Plan? Plan { get; init; }

    /// <summary>More than one while a key is being rotated.</summary>
    public List<AppKey> Keys { get; init; } = [];
}

internal sealed class AppTable : IEntityTypeConfiguration<App>
{
    public void Configure(EntityTypeBuilder<App> builder)
    {
        builder.ToTable("apps");
        builder.Property(app => app.Name).HasMaxLength(App.NameMaxLength);
        builder.HasOne(app => app.Account).WithMany().HasForeignKey(app => app.AccountId);
        builder.HasOne(app => app.Plan).WithMany().HasForeignKey(app => app.PlanName).OnDelete(DeleteBehavior.Restrict);
    }
}
