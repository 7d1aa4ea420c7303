namespace Face.Accounts.Credits;

/// <summary>The calendar month (UTC) that a moment falls in. Nothing runs when a month begins: its first request makes its counter.</summary>
internal readonly record struct CreditMonth(DateOnly FirstDay)
{
    public static CreditMonth Of(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        return new(new DateOnly(utc.Year, utc.Month, 1));
    }

    /// <summary>When the credits start anew: 00:00 UTC on the 1st of the next month.</summary>
    public DateTimeOffset End => new(FirstDay.AddMonths(1), TimeOnly.MinValue, TimeSpan.Zero);
}
