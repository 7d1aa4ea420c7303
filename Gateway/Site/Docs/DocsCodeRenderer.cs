using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Face.Gateway.Site.Docs;

/// <summary>
/// A code block with a bar and a copy button. What follows the language in the fence tells the tests what to do with the block
/// (<c>run</c>, <c>reply</c> ...) and stays on the element as <c>data-check</c>.
/// </summary>
internal sealed class DocsCodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["bash"] = "curl",
        ["javascript"] = "JavaScript",
        ["python"] = "Python",
        ["php"] = "PHP",
        ["csharp"] = "C#",
        ["json"] = "JSON",
        ["http"] = "Headers",
    };

    /// <summary>How a language is called on bars and tabs.</summary>
    public static string TitleOf(CodeBlock block) =>
        block is FencedCodeBlock { Info: { } language } ? Titles.GetValueOrDefault(language, language) : "Text";

    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        var fence = obj as FencedCodeBlock;
        var title = TitleOf(obj);
        renderer.EnsureLine();
        renderer.Write("<figure class=\"code\"><figcaption class=\"code__bar\"><span>").WriteEscape(title);
        renderer.Write("</span><button type=\"button\" class=\"copy\">Copy</button></figcaption>");
        renderer.Write("<pre tabindex=\"0\" aria-label=\"").WriteEscape(title).Write(" code\"><code data-language=\"").WriteEscape(fence?.Info ?? "");
        renderer.Write("\" data-check=\"").WriteEscape(fence?.Arguments ?? "").Write("\">");
        renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre></figure>");
    }
}
