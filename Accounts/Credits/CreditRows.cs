using Face.Accounts.Apps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Face.Accounts.Credits;

/// <summary>The counter of one app in one calendar month (UTC); made by the month's first request.</summary>
internal sealed class CreditPeriod
{
    public required Guid AppId { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>Credits charged.</summary>
    public long Used { get; init; }

    /// <summary>Credits held for requests that are still running.</summary>
    public long Reserved { get; init; }

    /// <summary>What operators added to the plan's credits for this month; negative: took away.</summary>
    public long Granted { get; init; }
}

/// <summary>A credit held for a running request. The row goes when the request is charged.</summary>
internal sealed class CreditReservation
{
    /// <summary>The request's identity: a replay finds the row instead of making another.</summary>
    public required Guid RequestId { get; init; }

    public required Guid AppId { get; init; }

    /// <summary>The month that the credit is taken from, whenever the request ends.</summary>
    public required DateOnly Period { get; init; }

    public required DateTimeOffset ReservedAt { get; init; }

    /// <summary>Set when the credit was given back; the row then stays for a while, so that a late reserve or settle is refused.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }
}

/// <summary>One movement of credits; never updated, only folded when it is old.</summary>
internal sealed class LedgerEntry
{
    public const string Charge = "charge";
    public const string Grant = "grant";

    /// <summary>The sum of the charges of a closed month that are no longer kept one by one.</summary>
    public const string Folded = "folded";

    public long Id { get; init; }

    /// <summary>The request that was charged, or the identity of an operator's grant or of a folded sum.</summary>
    public required Guid RequestId { get; init; }

    public required Guid AppId { get; init; }

    public required DateOnly Period { get; init; }

    /// <summary><see cref="Charge"/>, <see cref="Grant"/> or <see cref="Folded"/>.</summary>
    public required string Kind { get; init; }

    public required long Credits { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <remarks>
/// The reservation and ledger tables have no foreign keys: each insert would lock the app's row, which all requests of an app share.
/// </remarks>
internal sealed class CreditTables
    : IEntityTypeConfiguration<CreditPeriod>, IEntityTypeConfiguration<CreditReservation>, IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<CreditPeriod> builder)
    {
        // Room on the page lets Postgres update the hot row in place, without touching the index.
        builder.ToTable("credit_periods").HasStorageParameter("fillfactor", 50);
        builder.HasKey(period => new { period.AppId, period.Period });
        builder.HasOne<App>().WithMany().HasForeignKey(period => period.AppId);
        builder.Property(period => period.Used).HasDefaultValue(0L);
        builder.Property(period => period.Reserved).HasDefaultValue(0L);
        builder.Property(period => period.Granted).HasDefaultValue(0L);
        builder.ToTable(table => table.HasCheckConstraint("ck_credit_periods_counters", "used >= 0 and reserved >= 0"));
    }

    public void Configure(EntityTypeBuilder<CreditReservation> builder)
    {
        builder.ToTable("credit_reservations");
        builder.HasKey(reservation => reservation.RequestId);
        builder.HasIndex(reservation => reservation.ReservedAt);
    }

    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("credit_ledger");
        builder.HasIndex(entry => entry.RequestId).IsUnique();
        builder.HasIndex(entry => entry.At).HasFilter($"kind = '{LedgerEntry.Charge}'");
        builder.HasIndex(entry => new { entry.AppId, entry.Period }).IsUnique().HasFilter($"kind = '{LedgerEntry.Folded}'");
        builder.ToTable(table => table.HasCheckConstraint(
            "ck_credit_ledger_kind", $"kind in ('{LedgerEntry.Charge}', '{LedgerEntry.Grant}', '{LedgerEntry.Folded}')"));
    }
}
