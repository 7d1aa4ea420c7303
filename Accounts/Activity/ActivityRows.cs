using Face.Accounts.Apps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Face.Accounts.Activity;

/// <summary>So many replies with one code to one app in one hour (UTC).</summary>
internal sealed class ActivityHour
{
    public required Guid AppId { get; init; }

    public required DateTimeOffset Hour { get; init; }

    /// <summary>A <see cref="Contracts.ErrorCode"/>.</summary>
    public required int Code { get; init; }

    public required long Requests { get; init; }
}

/// <summary>One of the last replies to an app that were errors.</summary>
internal sealed class ActivityErrorRow
{
    public required Guid RequestId { get; init; }

    public required Guid AppId { get; init; }

    public required int Code { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A batch that was counted, remembered for as long as its gateway may send it again.</summary>
internal sealed class ActivityBatchRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class ActivityTables
    : IEntityTypeConfiguration<ActivityHour>, IEntityTypeConfiguration<ActivityErrorRow>, IEntityTypeConfiguration<ActivityBatchRow>
{
    public void Configure(EntityTypeBuilder<ActivityHour> builder)
    {
        builder.ToTable("activity_hours");
        builder.HasKey(row => new { row.AppId, row.Hour, row.Code });
        builder.HasOne<App>().WithMany().HasForeignKey(row => row.AppId);
        builder.HasIndex(row => row.Hour);
    }

    public void Configure(EntityTypeBuilder<ActivityErrorRow> builder)
    {
        builder.ToTable("activity_errors");
        builder.HasKey(row => row.RequestId);
        builder.HasOne<App>().WithMany().HasForeignKey(row => row.AppId);
        builder.HasIndex(row => new { row.AppId, row.At });
    }

    public void Configure(EntityTypeBuilder<ActivityBatchRow> builder)
    {
        builder.ToTable("activity_batches");
        builder.HasIndex(row => row.At);
    }
}
