using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Face.Gateway.Site.Docs;

/// <summary><c>::: tabs</c> shows one of its code blocks at a time; any other name is a note of that kind (<c>warn</c>, <c>good</c>).</summary>
internal sealed class DocsContainerRenderer : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer obj)
    {
        renderer.EnsureLine();
        if (obj.Info == "tabs")
        {
            WriteTabs(renderer, obj);
            return;
        }

        renderer.Write($"<div class=\"alert alert--{obj.Info} stack stack--tight\">");
        renderer.WriteChildren(obj);
        renderer.WriteLine("</div>");
    }

    private static void WriteTabs(HtmlRenderer renderer, CustomContainer tabs)
    {
        var blocks = tabs.OfType<CodeBlock>().ToArray();
        var id = $"tabs-{tabs.Line}";
        renderer.Write("<div class=\"code-tabs\"><div class=\"tabs\" role=\"tablist\" aria-label=\"Language\">");
        for (var i = 0; i < blocks.Length; i++)
        {
            var state = i == 0 ? "aria-selected=\"true\"" : "aria-selected=\"false\" tabindex=\"-1\"";
            renderer.Write($"<button type=\"button\" class=\"tab\" role=\"tab\" id=\"{id}-{i}\" aria-controls=\"{id}-{i}-panel\" {state}>");
            renderer.WriteEscape(DocsCodeRenderer.TitleOf(blocks[i])).Write("</button>");
        }

        renderer.Write("</div>");
        for (var i = 0; i < blocks.Length; i++)
        {
            var hidden = i == 0 ? "" : " hidden";
            renderer.Write($"<div role=\"tabpanel\" class=\"panel\" id=\"{id}-{i}-panel\" aria-labelledby=\"{id}-{i}\"{hidden}>");
            renderer.Write(blocks[i]);
            renderer.Write("</div>");
        }

        renderer.WriteLine("</div>");
    }
}
