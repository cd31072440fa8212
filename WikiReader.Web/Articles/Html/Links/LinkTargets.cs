using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Articles.Html.Links;

/// <summary>The targets of one article's links, and the addresses of its pages in WikiReader.</summary>
internal sealed class LinkTargets(LinkResolver links, string pathBase)
{
    // No server accepts a longer address.
    private const int MaximumLength = 16 * 1024;

    // Most links of an article lead to its own wiki.
    private (Site Site, string Prefix)? _last;

    /// <summary>Null if the element has no target that may be written; it is not a link then.</summary>
    public Link? Of(ParsedElement element) => (element.ValueOf(AttributeType.Href) is { Length: <= MaximumLength } href ? links.Resolve(href) : null) switch
    {
        // Until 2023 Parsoid marked a link to a missing page by this class alone.
        Link.Page page when HtmlValues.HasWord(element.ClassName, "new") => page with { IsMissing = true },
        var link => link,
    };

    public Link? OfAddress(ReadOnlySpan<char> address) => links.Resolve(address);

    /// <summary>The page itself at its wiki.</summary>
    public Link? Original => links.Original;

    /// <summary>The file page of the media that an element shows or plays; null if the element does not name the file.</summary>
    public Link? OfFile(ParsedElement element) => links.Resolve(element.ValueOf(AttributeType.Resource));

    /// <summary>The address of a wiki's articles up to the title.</summary>
    public string PrefixOf(Site site)
    {
        if (_last is not { } last || last.Site != site) _last = last = (site, ReaderAddress.Articles(pathBase, site));
        return last.Prefix;
    }
}
