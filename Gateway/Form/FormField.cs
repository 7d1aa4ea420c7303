using System.Text;

namespace Face.Gateway.Form;

/// <summary>One field as it was sent.</summary>
/// <param name="IsFile">The part had a file name.</param>
/// <param name="Text">The value as text, at most <see cref="MaxTextBytes"/> of it.</param>
/// <param name="Length">The value's bytes.</param>
/// <param name="Open">Reads the whole value.</param>
internal sealed record FormField(string Name, bool IsFile, string Text, long Length, Func<Stream> Open)
{
    /// <summary>
    /// 2,048 characters, the longest text of a known field (<c>url</c>), at four bytes each. What is longer breaks its rule already.
    /// </summary>
    public const int MaxTextBytes = 8192;

    /// <summary>A field of an urlencoded form: its whole text is in memory.</summary>
    public static FormField OfText(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new FormField(name, false, text.Length > MaxTextBytes ? text[..MaxTextBytes] : text, bytes.Length, () => new MemoryStream(bytes));
    }
}
