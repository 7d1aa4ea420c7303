namespace Face.Gateway.Site;

/// <summary>One page before it is put into the layout.</summary>
/// <param name="Path">Its address on this host, such as <c>/playground</c>.</param>
/// <param name="Title">For the browser's tab and for search engines.</param>
/// <param name="Description">One sentence, for search engines.</param>
/// <param name="Content">HTML of the main part. <c>{{address}}</c> and <c>{{key}}</c> are filled in when it is asked for.</param>
internal sealed record SitePage(string Path, string Title, string Description, string Content)
{
    /// <summary>Further tags for the head: the page's own style sheets and modules.</summary>
    public string Head { get; init; } = "";

    /// <summary>What the page may load and do.</summary>
    public string Policy { get; init; } = ContentPolicy.Strict;
}
