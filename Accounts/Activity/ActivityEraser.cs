using Face.Accounts.Credits;
using Face.Accounts.Database;
using Face.Accounts.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Activity;

/// <summary>Erases, now and then, what is older than its option says, and the apps that were deleted before this month.</summary>
internal sealed partial class ActivityEraser(
    IDbContextFactory<AccountsDb> databases, IOptions<ActivityOptions> options, TimeProvider time, ILogger<ActivityEraser> logger) : BackgroundService
{
    /// <summary>How long a key that ended is shown to its owner.</summary>
    private static readonly TimeSpan KeepKeysFor = TimeSpan.FromDays(30);

    public async Task EraseAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var keep = options.Value;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await LockOrder.LockErasersAsync(db, cancellationToken);
        var month = new DateTimeOffset(CreditMonth.Of(now).FirstDay, TimeOnly.MinValue, TimeSpan.Zero);
        var apps = await db.Apps.Where(app => app.DeletedAt < month).Select(app => app.Id).ToArrayAsync(cancellationToken);
        await AccountErasure.EraseAppsAsync(db, apps, cancellationToken);
        await db.ActivityHours.Where(row => row.Hour < now - keep.KeepCountsFor).ExecuteDeleteAsync(cancellationToken);
        await db.ActivityErrors.Where(row => row.At < now - keep.KeepErrorsFor).ExecuteDeleteAsync(cancellationToken);
        await db.ActivityBatches.Where(row => row.At < now - keep.RememberBatchesFor).ExecuteDeleteAsync(cancellationToken);
        await db.AppKeys.Where(key => key.RevokedAt < now - KeepKeysFor).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.EraseEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryEraseAsync(stoppingToken);
        }
    }

    private async Task TryEraseAsync(CancellationToken stopping)
    {
        try
        {
            await EraseAsync(stopping);
        }
        catch (Exception exception) when (DatabaseOutage.IsCauseOf(exception))
        {
            Log.Skipped(logger, exception.GetBaseException().Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Nothing old was erased, the database is away: {Reason}")]
        public static partial void Skipped(ILogger logger, string reason);
    }
}
