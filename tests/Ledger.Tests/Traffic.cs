namespace Face.Ledger.Tests;

/// <summary>
/// Clients that ask all the time: for pictures that succeed, fail or take long, with idempotency keys and without, with new keys of their apps
/// and with old ones; and some leave early.
/// </summary>
internal sealed class Traffic(Round round, LedgerClient client)
{
    private const int Clients = 48;

    /// <summary>Few, so that the same key is often used at the same time.</summary>
    private const int Keys = 40;

    public Task RunAsync(TimeSpan duration)
    {
        var end = DateTimeOffset.UtcNow + duration;
        return Task.WhenAll(Enumerable.Range(0, Clients).Select(number => AskAsync(new Random(round.Random.Next()), end)));
    }

    /// <summary>Every key once more, in peace: what was charged is replied again.</summary>
    public async Task RepeatKeysAsync()
    {
        foreach (var asked in round.Outcomes.Where(outcome => outcome.Key is not null).DistinctBy(outcome => (outcome.App, outcome.Key)).ToList())
        {
            round.Outcomes.Add(await client.PostAsync(round.System.Gateways[0].Address, asked.App, asked.Url, asked.Key));
        }
    }

    private async Task AskAsync(Random random, DateTimeOffset end)
    {
        while (DateTimeOffset.UtcNow < end)
        {
            var app = Pick(random, round.Apps);
            var (url, key) = random.Next(4) == 0 ? Keyed(random.Next(Keys)) : ($"http://example.com/{Kind(random.Next(10))}", null);
            TimeSpan? leave = random.Next(10) == 0 ? TimeSpan.FromMilliseconds(random.Next(1, 200)) : null;
            var appKey = random.Next(4) == 0 ? Pick(random, [.. app.Keys]) : app.Key;
            round.Outcomes.Add(await client.PostAsync(Pick(random, round.System.Gateways).Address, new Outcome(app, appKey, url, key), leave));
        }
    }

    private static (string Url, string? Key) Keyed(int number) => ($"http://example.com/{Kind(number % 10)}?key={number}", $"key-{number}");

    private static string Kind(int number) => number switch { 0 => "bad", 1 => "slow", 2 => "slow-bad", _ => "good" };

    private static T Pick<T>(Random random, T[] all) => all[random.Next(all.Length)];
}
