using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Articles.Html.Links;

/// <summary>Where the links of one page lead, and what stands before this reader's own addresses.</summary>
internal sealed class LinkTargets(LinkResolver links, string pathBase)
{
    // No server takes a longer one.
    private const int MaximumLength = 16 * 1024;

    // Most links of a page lead to its own wiki.
    private (Site Site, string Prefix)? _last;

    /// <summary>Null if the element leads nowhere, so that it is no link.</summary>
    public Link? Of(ParsedElement element) => (element.ValueOf(AttributeType.Href) is { Length: <= MaximumLength } href ? links.Resolve(href) : null) switch
    {
        // Until 2023 Parsoid told of a missing page by a class alone.
        Link.Page page when HtmlValues.HasWord(element.ClassName, "new") => page with { IsMissing = true },
        var link => link,
    };

    public Link? OfAddress(ReadOnlySpan<char> address) => links.Resolve(address);

    /// <summary>The page of the file that an element shows or plays; null if it is not told.</summary>
    public Link? OfFile(ParsedElement element) => links.Resolve(element.ValueOf(AttributeType.Resource));

    /// <summary>What stands before a title in the address of a page of a wiki.</summary>
    public string PrefixOf(Site site)
    {
        if (_last is not { } last || last.Site != site) _last = last = (site, ReaderAddress.Articles(pathBase, site));
        return last.Prefix;
    }
}
