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

    // The path of all files of Wikimedia Commons, at each of Wikimedia's media hosts.
    private const string CommonsPath = "/wikipedia/commons/";

    // Most links of an article lead to its own wiki.
    private (Site Site, string Prefix)? _last;

    /// <summary>Null if the element has no target that may be written; it is not a link then.</summary>
    public Link? Of(ParsedElement element) => (element.ValueOf(AttributeType.Href) is { Length: <= MaximumLength } href ? links.Resolve(href) : null) switch
    {
        // Until 2023 Parsoid marked a link to a missing page by this class alone.
        Link.Page page when HtmlValues.HasWord(element.ClassName, "new") => page with { IsMissing = true },
        Link.Page page when IsAroundSharedFile(element, page) => links.OfSharedFile(page),
        var link => link,
    };

    public Link? OfAddress(ReadOnlySpan<char> address) => links.Resolve(address);

    /// <summary>The page itself at its wiki.</summary>
    public Link? Original => links.Original;

    /// <summary>The file page of the media that an element shows or plays; null if the element does not name the file.</summary>
    public Link? OfFile(ParsedElement element) => links.Resolve(element.ValueOf(AttributeType.Resource)) switch
    {
        Link.Page page when IsShared(element) => links.OfSharedFile(page),
        var link => link,
    };

    // A picture links to the page that describes it, unless the article says otherwise.
    private bool IsAroundSharedFile(ParsedElement link, Link.Page page)
    {
        var first = link.FirstChild is ParsedText text && text.Data.IsWhiteSpace() ? text.Next : link.FirstChild;
        if (first is not ParsedElement { LocalName: "img" } image || !IsShared(image)) return false;
        return image.ValueOf(AttributeType.Resource) is { IsEmpty: false } resource ? links.Resolve(resource) == page : page.Site.Namespaces.IsFile(page.Title);
    }

    private static bool IsShared(ParsedElement file) => IsOfCommons(file) || IsOfCommons(file.Children.FirstOrDefault(child => child.LocalName == "source"));

    private static bool IsOfCommons(ParsedElement? file) => file is not null && file.ValueOf(AttributeType.Src).Contains(CommonsPath, StringComparison.Ordinal);

    /// <summary>The address of a wiki's articles up to the title.</summary>
    public string PrefixOf(Site site)
    {
        if (_last is not { } last || last.Site != site) _last = last = (site, ReaderAddress.Articles(pathBase, site));
        return last.Prefix;
    }
}
