using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Face.Accounts.Apps;

/// <summary>Who owns apps.</summary>
internal sealed class Account
{
    public required Guid Id { get; init; }

    /// <summary>In lower case; one account each.</summary>
    public required string Email { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(account => account.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.HasIndex(account => account.Email).IsUnique();
    }
}
