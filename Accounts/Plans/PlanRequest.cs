using Face.Accounts.Apps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Face.Accounts.Plans;

/// <summary>What became of a request.</summary>
internal enum PlanRequestState
{
    /// <summary>Waits for an operator; an app has one at most.</summary>
    Open,

    Approved,

    Declined,

    /// <summary>By the owner, or because the app went to another plan meanwhile.</summary>
    Withdrawn,
}

/// <summary>An owner's wish to put an app on a plan that an operator has to agree to.</summary>
internal sealed class PlanRequest
{
    public const int TextMaxLength = 500;

    public required Guid Id { get; init; }

    public required Guid AppId { get; init; }

    public required string PlanName { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public PlanRequestState State { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>What the operator tells the owner; may be empty.</summary>
    public string Answer { get; set; } = "";

    public App? App { get; init; }

    public Plan? Plan { get; init; }
}

internal sealed class PlanRequestTable : IEntityTypeConfiguration<PlanRequest>
{
    public void Configure(EntityTypeBuilder<PlanRequest> builder)
    {
        builder.ToTable("plan_requests");
        builder.Property(request => request.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(request => request.Answer).HasMaxLength(PlanRequest.TextMaxLength);
        builder.HasOne(request => request.App).WithMany().HasForeignKey(request => request.AppId);
        builder.HasOne(request => request.Plan).WithMany().HasForeignKey(request => request.PlanName).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(request => request.AppId).IsUnique().HasFilter($"state = '{nameof(PlanRequestState.Open)}'").HasDatabaseName("ix_plan_requests_open");
    }
}
