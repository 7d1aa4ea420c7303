using System.Security.Cryptography;
using System.Text;

namespace Face.Accounts.Keys;

/// <summary>The text of a key: 32 lowercase hexadecimal digits, 128 random bits.</summary>
internal static class KeyText
{
    public const int Length = 32;

    public static string Create() => RandomNumberGenerator.GetHexString(Length, lowercase: true);

    /// <summary>SHA-256 of the text. A plain hash is enough: 128 random bits cannot be searched.</summary>
    public static byte[] Hash(string key) => SHA256.HashData(Encoding.ASCII.GetBytes(key));

    /// <summary>The bytes of a hash that travels as 64 hexadecimal digits; null when the text is none.</summary>
    public static byte[]? ParseHash(string text)
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        return Convert.FromHexString(text, hash, out _, out var written) == System.Buffers.OperationStatus.Done && written == hash.Length
            ? hash
            : null;
    }

    /// <param name="app">Its app; nothing where the row is added to a new app's own list.</param>
    public static AppKey ToRow(string key, DateTimeOffset now, Guid app = default) =>
        new() { Id = Guid.CreateVersion7(), AppId = app, Hash = Hash(key), LastFour = key[^4..], CreatedAt = now };
}
