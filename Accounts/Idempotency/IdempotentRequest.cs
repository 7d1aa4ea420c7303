using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Face.Accounts.Idempotency;

/// <summary>The use of one idempotency key by one app: a claim while its request runs, then the reply of its success.</summary>
internal sealed class IdempotentRequest
{
    public required Guid AppId { get; init; }

    /// <summary>The key itself is not kept.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>The request that runs, or that was charged.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Tells a repeated request from another one; without the key it says nothing about the picture.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>From this moment the row counts for nothing, and the sweep erases it.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Encrypted; null while the request runs.</summary>
    public byte[]? Reply { get; init; }
}

/// <remarks>No foreign key to the app, as with the reservations.</remarks>
internal sealed class IdempotentRequestTable : IEntityTypeConfiguration<IdempotentRequest>
{
    public void Configure(EntityTypeBuilder<IdempotentRequest> builder)
    {
        builder.ToTable("idempotent_requests");
        builder.HasKey(request => new { request.AppId, request.KeyHash });
        builder.HasIndex(request => request.ExpiresAt);
    }
}
