using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Face.Gateway.Site.Docs;

/// <summary>A table that scrolls in its own frame on narrow screens, also by keyboard.</summary>
internal sealed class DocsTableRenderer : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer inner = new();

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        obj.GetAttributes().AddClass("table");
        renderer.EnsureLine();
        renderer.Write("<div class=\"table-wrap\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">");
        inner.Write(renderer, obj);
        renderer.WriteLine("</div>");
    }
}
