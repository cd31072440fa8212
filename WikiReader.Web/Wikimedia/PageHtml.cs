using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia;

/// <summary>What the wiki says of a page's HTML. The set is closed.</summary>
public abstract record PageHtml
{
    private PageHtml() { }

    /// <summary>The page as MediaWiki's parser wrote it: UTF-8 HTML, hostile.</summary>
    /// <param name="ETag">The wiki's name for it, as it was sent; null if there is none that can be sent back.</param>
    public sealed record Written(ReadOnlyMemory<byte> Utf8, string? ETag) : PageHtml;

    /// <summary>It is still what the caller holds.</summary>
    public sealed record NotModified : PageHtml;
}
