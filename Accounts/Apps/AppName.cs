namespace Face.Accounts.Apps;

/// <summary>What an owner may call an app.</summary>
internal static class AppName
{
    public static readonly string Rule = $"A name has 1 to {App.NameMaxLength} characters.";

    /// <summary>The name without the space around it; null when that breaks the <see cref="Rule"/>.</summary>
    public static string? Normalize(string? text) =>
        text?.Trim() is { Length: > 0 and <= App.NameMaxLength } name && !name.Any(char.IsControl) ? name : null;
}
