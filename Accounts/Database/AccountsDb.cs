using System.Text.Json;
using Face.Accounts.Activity;
using Face.Accounts.Apps;
using Face.Accounts.Audit;
using Face.Accounts.Credits;
using Face.Accounts.DataProtection;
using Face.Accounts.Idempotency;
using Face.Accounts.Keys;
using Face.Accounts.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Face.Accounts.Database;

/// <summary>Everything that Accounts keeps. Credits move by SQL functions, not through this context (see <see cref="CreditStore"/>).</summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : DbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<App> Apps => Set<App>();

    public DbSet<AppKey> AppKeys => Set<AppKey>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<CreditPeriod> CreditPeriods => Set<CreditPeriod>();

    public DbSet<CreditReservation> CreditReservations => Set<CreditReservation>();

    public DbSet<LedgerEntry> CreditLedger => Set<LedgerEntry>();

    public DbSet<IdempotentRequest> IdempotentRequests => Set<IdempotentRequest>();

    public DbSet<PlanRequest> PlanRequests => Set<PlanRequest>();

    public DbSet<ActivityHour> ActivityHours => Set<ActivityHour>();

    public DbSet<ActivityErrorRow> ActivityErrors => Set<ActivityErrorRow>();

    public DbSet<ActivityBatchRow> ActivityBatches => Set<ActivityBatchRow>();

    public DbSet<AuditEntry> AuditLog => Set<AuditEntry>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AccountsDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            NameInSnakeCase(entity);
            foreach (var id in entity.GetKeys().SelectMany(key => key.Properties).Where(property => property.ClrType == typeof(Guid)))
            {
                // Ids are made here, in the order of their time; Entity Framework would otherwise take a new row that has one for a known row.
                id.ValueGenerated = ValueGenerated.Never;
            }
        }
    }

    private static void NameInSnakeCase(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(SnakeCase(property.Name));
        }

        foreach (var key in entity.GetKeys())
        {
            key.SetName(SnakeCase(key.GetName()));
        }

        foreach (var key in entity.GetForeignKeys())
        {
            key.SetConstraintName(SnakeCase(key.GetConstraintName()));
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName(SnakeCase(index.GetDatabaseName()));
        }
    }

    private static string? SnakeCase(string? name) => name is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
