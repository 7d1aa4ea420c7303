using Face.Contracts;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Activity;

/// <summary>
/// Counts replies in this process until the next batch. Bounded by what a batch may hold: a thousand apps with every code in one hour fit
/// into it, and what does not fit is not counted.
/// </summary>
internal sealed class ActivityCounter(IOptions<ActivityOptions> options, TimeProvider time)
{
    private readonly Lock gate = new();
    private Dictionary<(Guid App, DateTimeOffset Hour, ErrorCode Code), long> counts = [];
    private Dictionary<Guid, int> told = [];
    private List<ActivityError> errors = [];

    public void Count(Guid app, Guid request, ErrorCode code)
    {
        var now = time.GetUtcNow();
        var place = (app, new DateTimeOffset(now.Date.AddHours(now.Hour), TimeSpan.Zero), code);
        lock (gate)
        {
            var before = counts.GetValueOrDefault(place);
            if (before > 0 || counts.Count < ActivityBatch.MaxCounts)
            {
                counts[place] = before + 1;
            }

            if (code != ErrorCode.None)
            {
                Tell(new(app, request, (int)code, now));
            }
        }
    }

    /// <summary>Everything since the last call; null: nothing.</summary>
    public ActivityBatch? Take()
    {
        lock (gate)
        {
            if (counts.Count == 0)
            {
                return null;
            }

            var rows = counts.Select(count => new ActivityCount(count.Key.App, count.Key.Hour, (int)count.Key.Code, count.Value));
            var batch = new ActivityBatch(Guid.CreateVersion7(), [.. rows], errors);
            (counts, told, errors) = ([], [], []);
            return batch;
        }
    }

    private void Tell(ActivityError error)
    {
        var before = told.GetValueOrDefault(error.AppId);
        if (before < options.Value.ErrorsPerApp && errors.Count < ActivityBatch.MaxErrors)
        {
            told[error.AppId] = before + 1;
            errors.Add(error);
        }
    }
}
