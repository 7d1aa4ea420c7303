using System.Diagnostics;
using System.Globalization;
using Face.Contracts;

namespace Face.Ledger.Tests;

/// <summary>
/// Requests, failures, keys, plans, erasures, months and kills in random order; after each round the ledger must bear out every reply. The
/// environment's FACE_LEDGER_MINUTES says how long (2), FACE_LEDGER_SEED which choices are made (random; the test's output tells it).
/// </summary>
public sealed class LedgerModelTests(ITestOutputHelper output)
{
    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(20);

    /// <summary>Longer than any reservation is held.</summary>
    private static readonly TimeSpan Aged = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan HangLimit = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Every_reply_is_borne_out_by_the_ledger_whatever_is_killed()
    {
        var seed = int.Parse(Setting("FACE_LEDGER_SEED") ?? Random.Shared.Next().ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var minutes = double.Parse(Setting("FACE_LEDGER_MINUTES") ?? "2", CultureInfo.InvariantCulture);
        output.WriteLine($"FACE_LEDGER_SEED={seed}");
        await using var system = await LedgerSystem.StartAsync();
        var random = new Random(seed);
        var month = new DateTimeOffset(DateTimeOffset.UtcNow.Year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var clock = Stopwatch.StartNew();
        do
        {
            month = month.AddMonths(1);
            await RunRoundAsync(new Round(system, random), month);
        }
        while (clock.Elapsed < TimeSpan.FromMinutes(minutes));
    }

    /// <summary>Begins half a round before a month does.</summary>
    private async Task RunRoundAsync(Round round, DateTimeOffset month)
    {
        round.System.Clock.MoveTo(month - (RoundTime / 2));
        foreach (var plan in new[] { LedgerPlans.Wide, LedgerPlans.Wide, LedgerPlans.Narrow, LedgerPlans.Narrow })
        {
            await round.AddAppAsync(plan);
        }

        using var client = new LedgerClient();
        var traffic = new Traffic(round, client);
        await Task.WhenAll(traffic.RunAsync(RoundTime), new Chaos(round).RunAsync(RoundTime));
        await traffic.RepeatKeysAsync();
        round.System.Clock.MoveTo(round.System.Clock.GetUtcNow() + Aged);
        await UntilSweptAsync(round.System.Ledger).WaitAsync(HangLimit, TestContext.Current.CancellationToken);
        output.WriteLine($"{month:yyyy-MM}: {Summary(round)}");
        await Invariants.AssertAsync(round);
    }

    private static async Task UntilSweptAsync(LedgerDatabase ledger)
    {
        while (await ledger.CountOpenAsync() > 0)
        {
            await Task.Yield();
        }
    }

    private static string Summary(Round round) => string.Join(
        ", ", round.Outcomes.GroupBy(outcome => outcome.Code).OrderBy(group => group.Key).Select(group => $"{group.Count()} x {Name(group.Key)}"));

    private static string Name(ErrorCode? code) => code is { } known ? ((int)known).ToString(CultureInfo.InvariantCulture) : "no reply";

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? text : null;
}
