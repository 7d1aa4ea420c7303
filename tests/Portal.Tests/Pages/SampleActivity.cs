using Face.Accounts.Activity;
using Face.Contracts;
using Face.Portal.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Face.Portal.Tests.Pages;

/// <summary>A month of an app's life, as gateways would have told it.</summary>
internal static class SampleActivity
{
    private const int Hours = 24 * 25;

    public static async Task AddAsync(RunningPortal portal, Guid app)
    {
        var now = portal.Time.GetUtcNow();
        var hour = new DateTimeOffset(now.Date.AddHours(now.Hour), TimeSpan.Zero);
        var counts = Enumerable.Range(0, Hours).SelectMany(age => OfHour(app, hour.AddHours(-age), age));
        ErrorCode[] codes = [ErrorCode.RateLimited, ErrorCode.BadRequest, ErrorCode.RemoteImage];
        var errors = codes.Select((code, index) => new ActivityError(app, Guid.CreateVersion7(), (int)code, now.AddMinutes(-7 * index)));
        await portal.Services.GetRequiredService<ActivityStore>()
            .AddAsync(new(Guid.CreateVersion7(), [.. counts], [.. errors]), TestContext.Current.CancellationToken);
    }

    /// <summary>More by day than by night, and an error now and then.</summary>
    private static IEnumerable<ActivityCount> OfHour(Guid app, DateTimeOffset hour, int age)
    {
        yield return new(app, hour, (int)ErrorCode.None, 3 + (long)(9 * (1 + Math.Sin((hour.Hour - 8) * Math.PI / 12))) + age % 5);
        if (age % 7 == 0)
        {
            yield return new(app, hour, (int)ErrorCode.RateLimited, 2 + age % 3);
        }
    }
}
