using System.Globalization;

namespace Face.ServiceDefaults.Requests;

/// <summary>An absolute deadline as it travels in <see cref="Contracts.InternalHeaders.Deadline"/>.</summary>
public static class Deadline
{
    public static string ToHeader(DateTimeOffset deadline) => deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Null when the text is no moment.</summary>
    public static DateTimeOffset? FromHeader(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(ms)
            : null;

    /// <summary>The time left until the deadline; zero when it has passed.</summary>
    public static TimeSpan Left(this TimeProvider time, DateTimeOffset deadline)
    {
        var left = deadline - time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
