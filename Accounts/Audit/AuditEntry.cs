using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Face.Accounts.Audit;

/// <summary>Who changed what, and when. Written in the transaction of the change itself; never updated.</summary>
internal sealed class AuditEntry
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// <c>operator:anna</c>, the user of the operating system that ran a command, or <c>account:</c> and the id of who did it in the portal.
    /// </summary>
    public required string Actor { get; init; }

    /// <summary>For example <c>app.create</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What was changed: <c>app:</c>, <c>account:</c> or <c>plan:</c> and its id or name; never an address.</summary>
    public required string Subject { get; init; }

    /// <summary>What was asked for, in words; never a key.</summary>
    public required string Details { get; init; }

    public static AuditEntry OfApp(Guid app, string actor, string action, string details, DateTimeOffset at) =>
        new() { At = at, Actor = actor, Action = action, Subject = $"app:{app}", Details = details };

    public static AuditEntry OfAccount(Guid account, string actor, string action, string details, DateTimeOffset at) =>
        new() { At = at, Actor = actor, Action = action, Subject = ActorOf(account), Details = details };

    public static AuditEntry OfPlan(string plan, string actor, string action, string details, DateTimeOffset at) =>
        new() { At = at, Actor = actor, Action = action, Subject = $"plan:{plan}", Details = details };

    /// <summary>The actor where an account's owner acts.</summary>
    public static string ActorOf(Guid account) => $"account:{account}";
}

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_log");
        builder.HasIndex(entry => entry.Subject);
    }
}
