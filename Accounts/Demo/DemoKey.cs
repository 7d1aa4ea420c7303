using Face.Accounts.Keys;

namespace Face.Accounts.Demo;

/// <summary>The key that every developer knows. It opens something in Development only.</summary>
internal static class DemoKey
{
    public const string Text = "0123456789abcdef0123456789abcdef";

    public static readonly byte[] Hash = KeyText.Hash(Text);

    /// <summary>Outside Development the key is refused whatever the database says.</summary>
    public static bool IsRefused(ReadOnlySpan<byte> hash, IHostEnvironment environment) =>
        !environment.IsDevelopment() && hash.SequenceEqual(Hash);
}
