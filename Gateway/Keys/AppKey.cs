using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Face.Gateway.Keys;

/// <summary>The text of an app key. Only its hash leaves this process or is kept.</summary>
internal static class AppKey
{
    /// <summary>The contract's 32 lowercase hex digits.</summary>
    public const int Length = 32;

    /// <summary>The header that may carry the key; the form field wins.</summary>
    public const string Header = "X-App-Key";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>SHA-256 of the key, 64 lowercase hex digits; null when the text cannot be a key.</summary>
    public static string? HashOf(string? text) =>
        text is { Length: Length } && !text.AsSpan().ContainsAnyExcept(Digits)
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)))
            : null;
}
