using System.Net;
using System.Text.RegularExpressions;

namespace Face.Site.Tests;

/// <summary>A code block of the docs as a page shows it.</summary>
/// <param name="Language">Of its fence.</param>
/// <param name="Check">What the fence says after the language: how to check it.</param>
internal sealed partial record DocsCode(string Language, string Check, string Text)
{
    /// <summary>How many code blocks a Markdown file has.</summary>
    public static int CountIn(string file) => Fence().Count(File.ReadAllText(file)) / 2;

    public static IReadOnlyList<DocsCode> Read(string html) => [.. Block().Matches(html).Select(Of)];

    /// <summary>The code of <c>error=CODE</c>; null where the block is to succeed.</summary>
    public int? ExpectedError => Check.Split("error=") is [_, var code] ? int.Parse(code) : null;

    private static DocsCode Of(Match block) => new(block.Groups[1].Value, block.Groups[2].Value, WebUtility.HtmlDecode(block.Groups[3].Value));

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("""<code data-language="([^"]*)" data-check="([^"]*)">(.*?)</code>""", RegexOptions.Singleline)]
    private static partial Regex Block();
}
