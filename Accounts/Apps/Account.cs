using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Face.Accounts.Apps;

/// <summary>
/// Who owns apps, and signs in to the portal. One that an operator's command made has no password: its owner sets one by way of the address.
/// </summary>
internal sealed class Account : IdentityUser<Guid>
{
    /// <summary>Every account can be locked after bad tries, and has a stamp that ends its sessions when it changes.</summary>
    public Account()
    {
        LockoutEnabled = true;
        SecurityStamp = Guid.NewGuid().ToString("n");
    }

    /// <summary>In lower case; one account each.</summary>
    public override required string? Email { get; set; }

    /// <summary>People sign in by their address.</summary>
    public override string? UserName
    {
        get => Email;
        set => Email = value;
    }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>May change plans, credits and other people's apps in the portal. Granted by the command line alone.</summary>
    public bool IsOperator { get; set; }
}

/// <remarks>
/// Of Identity's columns only those that Face uses: an address is proved before its account has a password, it is its own normal form, and
/// nobody is asked for a telephone number.
/// </remarks>
internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(account => account.Email).IsRequired().HasMaxLength(EmailAddress.MaxLength);
        builder.HasIndex(account => account.Email).IsUnique();
        builder.Property(account => account.SecurityStamp).IsRequired().HasDefaultValueSql("gen_random_uuid()::text");
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder.Ignore(account => account.UserName).Ignore(account => account.NormalizedUserName).Ignore(account => account.NormalizedEmail);
        builder.Ignore(account => account.EmailConfirmed).Ignore(account => account.PhoneNumber).Ignore(account => account.PhoneNumberConfirmed);
        builder.Ignore(account => account.TwoFactorEnabled).Ignore(account => account.LockoutEnabled);
    }
}
