using Face.Accounts.Database;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Activity;

/// <summary>The replies of one hour or day.</summary>
/// <param name="Start">UTC.</param>
internal sealed record ActivityBar(DateTimeOffset Start, long Successes, long Errors)
{
    public long Requests => Successes + Errors;
}

/// <summary>An app's activity as the charts show it: every hour and day has a bar, the empty ones, too.</summary>
internal sealed class ActivityHistory(AccountsDb db, TimeProvider time)
{
    public const int Days = 30;

    /// <summary>So many hours, the running one last.</summary>
    public async Task<IReadOnlyList<ActivityBar>> HoursAsync(Guid app, int hours, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var first = Day(now).AddHours(now.UtcDateTime.Hour - hours + 1);
        var rows = await ReadAsync(app, first, cancellationToken);
        return Bars(rows, hours, index => first.AddHours(index), hour => (int)(hour - first).TotalHours);
    }

    /// <summary><see cref="Days"/> days, today last.</summary>
    public async Task<IReadOnlyList<ActivityBar>> DaysAsync(Guid app, CancellationToken cancellationToken)
    {
        var first = Day(time.GetUtcNow()).AddDays(1 - Days);
        var rows = await ReadAsync(app, first, cancellationToken);
        return Bars(rows, Days, index => first.AddDays(index), hour => (int)(hour - first).TotalDays);
    }

    /// <summary>The last errors, newest first.</summary>
    public Task<List<ActivityErrorRow>> ErrorsAsync(Guid app, int most, CancellationToken cancellationToken) =>
        db.ActivityErrors.AsNoTracking().Where(row => row.AppId == app).OrderByDescending(row => row.At).Take(most).ToListAsync(cancellationToken);

    private Task<List<ActivityHour>> ReadAsync(Guid app, DateTimeOffset since, CancellationToken cancellationToken) =>
        db.ActivityHours.AsNoTracking().Where(row => row.AppId == app && row.Hour >= since).ToListAsync(cancellationToken);

    private static List<ActivityBar> Bars(List<ActivityHour> rows, int count, Func<int, DateTimeOffset> start, Func<DateTimeOffset, int> place)
    {
        var byPlace = rows.ToLookup(row => place(row.Hour));
        return [.. Enumerable.Range(0, count).Select(index => new ActivityBar(
            start(index),
            byPlace[index].Where(row => row.Code == 0).Sum(row => row.Requests),
            byPlace[index].Where(row => row.Code != 0).Sum(row => row.Requests)))];
    }

    private static DateTimeOffset Day(DateTimeOffset moment) => new(moment.UtcDateTime.Date, TimeSpan.Zero);
}
