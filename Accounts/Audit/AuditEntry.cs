using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Face.Accounts.Audit;

/// <summary>Who changed what, and when. Written in the transaction of the change itself; never updated.</summary>
internal sealed class AuditEntry
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>For example <c>operator:anna</c>, the user of the operating system that ran the command.</summary>
    public required string Actor { get; init; }

    /// <summary>For example <c>app.create</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What was changed, for example <c>app:</c> and its id.</summary>
    public required string Subject { get; init; }

    /// <summary>What was asked for, in words; never a key.</summary>
    public required string Details { get; init; }

    public static AuditEntry OfApp(Guid app, string actor, string action, string details, DateTimeOffset at) =>
        new() { At = at, Actor = actor, Action = action, Subject = $"app:{app}", Details = details };
}

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder) => builder.ToTable("audit_log");
}
