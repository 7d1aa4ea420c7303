using Face.Accounts.Activity;
using Face.Accounts.Credits;
using Face.Accounts.Idempotency;
using Face.Testing;

namespace Face.Accounts.Tests;

/// <summary>What the privacy page says of times is what the service does unless it is told otherwise.</summary>
public sealed class PrivacyPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "site", "23-privacy.md"));

    public static TheoryData<string, string> Retention => new()
    {
        { "by the hour", $"{new ActivityOptions().KeepCountsFor.Days} days" },
        { $"the last {new ActivityOptions().ErrorsPerApp} errors", $"{new ActivityOptions().KeepErrorsFor.Days} days" },
        { "one row for each charge", $"{new CreditOptions().KeepChargesFor.Days} days" },
        { "`Idempotency-Key`", $"{new IdempotencyOptions().KeepFor.TotalHours} hours" },
    };

    [Theory]
    [MemberData(nameof(Retention))]
    public void Page_names_the_time_that_a_thing_is_kept(string what, string time)
    {
        var row = Page.Split('\n').Single(line => line.StartsWith('|') && line.Contains(what, StringComparison.Ordinal));

        Assert.Contains($"| {time}", row, StringComparison.Ordinal);
    }
}
