namespace Face.Accounts.Keys;

/// <summary>How long an old key still works after a new one was made.</summary>
internal sealed record KeyOverlap(string Name, string Title, TimeSpan Time)
{
    public static readonly IReadOnlyList<KeyOverlap> All =
    [
        new("none", "Not at all: the old key stops now", TimeSpan.Zero),
        new("hour", "1 hour", TimeSpan.FromHours(1)),
        new("day", "24 hours", TimeSpan.FromHours(24)),
        new("week", "7 days", TimeSpan.FromDays(7)),
    ];

    /// <summary>Null: there is no such choice.</summary>
    public static KeyOverlap? Find(string? name) => All.FirstOrDefault(choice => choice.Name == name);
}
