namespace Face.Fetcher.Tests.Addresses;

/// <summary>Texts of the pieces that URLs are made of, in any order; the same ones in every run.</summary>
internal static class RandomTexts
{
    private static readonly string[] Pieces =
    [
        "http://", "https:", "//", "/", "\\", "@", ":", "[", "]", "%", "..", "?", "#", "xn--", "a", "127.1", "99999", "::1", "ü", "。", "\ud800", "\u200b",
    ];

    public static IEnumerable<string> OfUrls(int count)
    {
        var random = new Random(2026);
        for (var i = 0; i < count; i++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        }
    }
}
