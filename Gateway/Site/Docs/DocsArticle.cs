namespace Face.Gateway.Site.Docs;

/// <summary>One page of the documentation.</summary>
/// <param name="Part">The part of the contents that it stands in.</param>
/// <param name="Summary">Its first paragraph, as plain text.</param>
internal sealed record DocsArticle(string Path, string Part, string Title, string Summary, string Html, IReadOnlyList<DocsSection> Sections);

/// <summary>What the search finds: the text below one heading.</summary>
/// <param name="Path">With the heading's anchor.</param>
/// <param name="Page">The title of its page.</param>
/// <param name="Text">Plain text, without code blocks.</param>
internal sealed record DocsSection(string Path, string Page, string Heading, string Text);
