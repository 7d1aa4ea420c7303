using Face.Accounts.Credits;
using Face.Contracts;

namespace Face.Ledger.Tests;

/// <summary>What holds after every round, whatever happened in it.</summary>
internal static class Invariants
{
    /// <summary>These replies say that nothing was charged. 1001 may stand for a settlement whose answers were lost.</summary>
    private static readonly ErrorCode?[] Uncharged =
    [
        ErrorCode.Malfunction, ErrorCode.Unauthorized, ErrorCode.BadRequest, ErrorCode.RemoteImage, ErrorCode.OutOfCredits, ErrorCode.RateLimited,
    ];

    /// <summary>These replies say that the key was accepted.</summary>
    private static readonly ErrorCode?[] Accepted = [ErrorCode.None, ErrorCode.RemoteImage, ErrorCode.OutOfCredits];

    /// <summary>A revocation is felt everywhere within two seconds; the rest is for clocks that are read in different processes.</summary>
    private static readonly TimeSpan Felt = TimeSpan.FromSeconds(2.1);

    public static async Task AssertAsync(Round round)
    {
        var ledger = round.System.Ledger;
        var charges = (await ledger.ReadChargesAsync()).ToDictionary(entry => entry.RequestId);
        Assert.Empty(await ledger.CheckAsync());
        Assert.Contains(round.Outcomes, outcome => outcome.Code == ErrorCode.None);
        EverySuccessIsCharged(round, charges);
        NothingElseIsCharged(round, charges);
        AKeyIsChargedOnceAndGetsOneReply(round, charges);
        NoLimitIsPassed(round, await ledger.ReadPeriodsAsync());
        WhatEndedIsRefused(round);
        KeysWorkUntilTheyEnd(round);
    }

    private static void EverySuccessIsCharged(Round round, Dictionary<Guid, LedgerEntry> charges) =>
        Assert.All(Kept(round).Where(outcome => outcome.Code == ErrorCode.None), outcome =>
            Assert.Equal((outcome.App.Id, 1L), (charges[outcome.Charged].AppId, charges[outcome.Charged].Credits)));

    /// <summary>Of the apps whose ledger is there.</summary>
    private static IEnumerable<Outcome> Kept(Round round) => round.Outcomes.Where(outcome => !round.Erased.ContainsKey(outcome.App.Id));

    /// <summary>A charge belongs to a success that the fetcher replied, and to no reply that says otherwise.</summary>
    private static void NothingElseIsCharged(Round round, Dictionary<Guid, LedgerEntry> charges)
    {
        Assert.DoesNotContain(charges.Values, charge => round.Erased.ContainsKey(charge.AppId));
        Assert.Empty(charges.Keys.Except(round.System.Fetcher.Successes.Keys));
        Assert.DoesNotContain(round.Outcomes, outcome => Uncharged.Contains(outcome.Code) && charges.ContainsKey(outcome.RequestId));
    }

    private static void AKeyIsChargedOnceAndGetsOneReply(Round round, Dictionary<Guid, LedgerEntry> charges)
    {
        var apps = round.Limits.Keys.ToHashSet();
        var keyed = charges.Values.Where(charge => apps.Contains(charge.AppId) && round.System.Fetcher.Successes[charge.RequestId].Contains("key=", StringComparison.Ordinal));
        Assert.All(keyed.GroupBy(charge => (charge.AppId, round.System.Fetcher.Successes[charge.RequestId])), group => Assert.Single(group));
        var replies = round.Outcomes.Where(outcome => outcome is { Code: ErrorCode.None, Key: not null });
        Assert.All(replies.GroupBy(outcome => (outcome.App, outcome.Key)), group => Assert.Single(group.Select(outcome => outcome.Text).Distinct()));
    }

    private static void NoLimitIsPassed(Round round, List<CreditPeriod> periods) =>
        Assert.All(periods.Where(period => round.Limits.ContainsKey(period.AppId)), period =>
            Assert.InRange(period.Used + period.Reserved, 0, round.Limits[period.AppId] + period.Granted));

    private static void WhatEndedIsRefused(Round round) =>
        Assert.DoesNotContain(round.Outcomes.Where(outcome => Accepted.Contains(outcome.Code)), outcome =>
            Ends(round, outcome).Any(end => outcome.Started > end.Latest + Felt));

    /// <summary>Throughout its overlap an old key is as good as the new one.</summary>
    private static void KeysWorkUntilTheyEnd(Round round) =>
        Assert.DoesNotContain(round.Outcomes.Where(outcome => outcome.Code == ErrorCode.Unauthorized), outcome =>
            Ends(round, outcome).All(end => outcome.Ended < end.Earliest));

    /// <summary>Of the key that was used, and of its app.</summary>
    private static IEnumerable<KeyEnd> Ends(Round round, Outcome outcome) =>
        new[] { outcome.AppKey.End, round.Revoked.GetValueOrDefault(outcome.App.Id) }.OfType<KeyEnd>();
}
