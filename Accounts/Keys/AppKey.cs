using Face.Accounts.Apps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Face.Accounts.Keys;

/// <summary>A key of an app. The key itself is shown once, when it is made; only its hash is kept.</summary>
internal sealed class AppKey
{
    public required Guid Id { get; init; }

    public Guid AppId { get; init; }

    /// <summary>See <see cref="KeyText.Hash"/>.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The key's last four characters, by which its owner recognises it.</summary>
    public required string LastFour { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From this moment the key is refused. A moment to come lets an old key overlap with the one that replaces it.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    public App? App { get; init; }
}

internal sealed class AppKeyTable : IEntityTypeConfiguration<AppKey>
{
    public void Configure(EntityTypeBuilder<AppKey> builder)
    {
        builder.ToTable("app_keys");
        builder.Property(key => key.LastFour).HasMaxLength(4);
        builder.HasIndex(key => key.Hash).IsUnique();
        builder.HasOne(key => key.App).WithMany(app => app.Keys).HasForeignKey(key => key.AppId);
    }
}
