using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace Face.Gateway.Site.Docs;

/// <summary>
/// A drawing of the documentation (<c>![what it shows](points.svg)</c>) becomes part of the page, so that it has the page's colours. It scrolls
/// on phones.
/// </summary>
internal sealed class DocsLinkRenderer(SiteFiles files) : HtmlObjectRenderer<LinkInline>
{
    private readonly LinkInlineRenderer inner = new();

    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        if (obj is { IsImage: true, Url: { } url } && url.EndsWith(".svg", StringComparison.Ordinal))
        {
            renderer.Write("<span class=\"drawing\" role=\"group\" tabindex=\"0\" aria-label=\"Drawing\">");
            renderer.Write(files.Text(Path.Combine("docs", url))).Write("</span>");
            return;
        }

        inner.Write(renderer, obj);
    }
}
