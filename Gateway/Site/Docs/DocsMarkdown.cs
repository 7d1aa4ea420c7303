using System.Text;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Face.Gateway.Site.Docs;

/// <summary>From a Markdown file to an article. Besides CommonMark it knows tables, <c>::: tabs</c> around code blocks and <c>::: note</c>.</summary>
internal sealed class DocsMarkdown(SiteFiles files)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UseCustomContainers()
        .Build();

    /// <param name="file">Relative to the site's files.</param>
    /// <param name="path">The address it is served at.</param>
    public DocsArticle Read(string file, string path, string part)
    {
        var document = Markdown.Parse(files.Text(file), Pipeline);
        var sections = Sections(document, path).ToArray();
        var summary = document.OfType<ParagraphBlock>().Select(PlainText).FirstOrDefault() ?? "";
        return new DocsArticle(path, part, sections[0].Heading, summary, Render(document), sections);
    }

    private string Render(MarkdownDocument document)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new DocsCodeRenderer());
        renderer.ObjectRenderers.Replace<HtmlCustomContainerRenderer>(new DocsContainerRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new DocsTableRenderer());
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new DocsLinkRenderer(files));
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>The page's title begins the first section; further ones begin at headings of the second level.</summary>
    private static IEnumerable<DocsSection> Sections(MarkdownDocument document, string path)
    {
        HeadingBlock? heading = null;
        var title = "";
        var text = new StringBuilder();
        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: <= 2 } next)
            {
                if (heading is not null)
                {
                    yield return Section();
                }

                heading = next;
                title = title == "" ? PlainText(next) : title;
                text.Clear();
            }
            else
            {
                AppendText(block, text);
            }
        }

        yield return Section();

        DocsSection Section() => new(
            heading!.Level == 1 ? path : $"{path}#{heading.GetAttributes().Id}", title, PlainText(heading), text.ToString().Trim());
    }

    private static void AppendText(Block block, StringBuilder text)
    {
        foreach (var leaf in block is LeafBlock self ? [self] : block.Descendants().OfType<LeafBlock>().Where(leaf => leaf is not CodeBlock))
        {
            text.Append(PlainText(leaf)).Append(' ');
        }
    }

    private static string PlainText(LeafBlock block) => string.Concat(block.Inline?.Descendants().Select(TextOf) ?? []);

    private static string TextOf(MarkdownObject inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    };
}
