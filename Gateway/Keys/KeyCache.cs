using System.Collections.Concurrent;
using Face.Contracts;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Keys;

/// <summary>
/// The answers to recent look-ups, for a moment. Requests that ask for one key at the same time share one look-up; an outage is not kept.
/// </summary>
internal sealed class KeyCache(TimeProvider time, IOptions<KeyOptions> options)
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private long nextSweep;

    /// <summary>The app, or null when the key is unknown.</summary>
    /// <param name="hash">The key's hash.</param>
    /// <param name="lookUp">Asks for it; bounded in time by itself, since several requests wait for it.</param>
    public Task<Result<AppRecord?>> GetAsync(string hash, Func<Task<Result<AppRecord?>>> lookUp)
    {
        var now = time.GetTimestamp();
        if (entries.TryGetValue(hash, out var known) && known.Until > now)
        {
            return known.Answer.Value;
        }

        if (!HasRoom(now))
        {
            return lookUp();
        }

        // Counted from the question: a revocation after it must not wait longer than the cache's time.
        var fresh = new Entry(now + Ticks(), new Lazy<Task<Result<AppRecord?>>>(() => AskAsync(hash, lookUp)));
        return entries.AddOrUpdate(hash, fresh, (_, old) => old.Until > now ? old : fresh).Answer.Value;
    }

    private async Task<Result<AppRecord?>> AskAsync(string hash, Func<Task<Result<AppRecord?>>> lookUp)
    {
        var failed = true;
        try
        {
            var answer = await lookUp();
            failed = answer.Failed(out _, out _);
            return answer;
        }
        finally
        {
            if (failed)
            {
                entries.TryRemove(hash, out _);
            }
        }
    }

    private bool HasRoom(long now)
    {
        var most = options.Value.CacheEntries;
        if (entries.Count < most)
        {
            return true;
        }

        var sweep = Volatile.Read(ref nextSweep);
        if (now >= sweep && Interlocked.CompareExchange(ref nextSweep, now + Ticks(), sweep) == sweep)
        {
            foreach (var old in entries.Where(e => e.Value.Until <= now))
            {
                entries.TryRemove(old);
            }
        }

        return entries.Count < most;
    }

    private long Ticks() => (long)(options.Value.CacheFor.TotalSeconds * time.TimestampFrequency);

    private sealed record Entry(long Until, Lazy<Task<Result<AppRecord?>>> Answer);
}
