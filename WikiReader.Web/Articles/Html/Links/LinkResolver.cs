using System.Text;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Html.Links;

/// <summary>Resolves the addresses of one article's links.</summary>
/// <param name="wikiBase">The address that the article's relative links are relative to; it ends with a slash.</param>
internal sealed class LinkResolver(SiteRegistry sites, Site site, PageTitle title, Uri wikiBase)
{
    private const string RedLinkQuery = "action=edit&redlink=1";

    private const string VariantParameter = "variant=";

    // What precedes the title in a relative link. MediaWiki's default, where the web server knows no better, is a parameter of the script.
    private readonly string _beforeTitle = site.Paths.Article is { Relative: { Length: > 0 } relative } ? relative : ArticlePath.IndexQuery;

    // A public wiki's page says where it has its pages; the setting of a private one comes first.
    private ArticlePath Pages =>
        !site.IsPublic && site.Paths.Article is { } path ? path : ArticlePath.Of(wikiBase.AbsolutePath, site.Paths.Script);

    /// <summary>The page itself at its wiki.</summary>
    public Link? Original => ExternalTo(title, null, null);

    /// <summary>Null if the address is blank or invalid, or if an article may not link to it.</summary>
    public Link? Resolve(ReadOnlySpan<char> href)
    {
        if (href.IsWhiteSpace()) return null;
        if (href[0] == '#') return new Link.SamePage(href[1..].ToString());
        if (href is ['.', '/', .. var reference])
        {
            return reference.StartsWith(_beforeTitle, StringComparison.Ordinal)
                ? ResolveParameter(reference[_beforeTitle.Length..])
                : SamePageLink(reference) ?? ResolveTitle(reference);
        }

        if (!Uri.TryCreate(wikiBase, href.ToString(), out var address) || !AddressPolicy.LinkSchemes.Contains(address.Scheme)) return null;
        // User information before an @ only serves to imitate another host.
        if (address.UserInfo.Length > 0 && address.Scheme is ("http" or "https" or "ftp")) return null;
        return ResolveWebAddress(address);
    }

    /// <summary>
    /// The page of a file that the wiki shows and does not have: it is at Wikimedia Commons. A private wiki may have the file from anywhere, and its
    /// own page says from where.
    /// </summary>
    /// <param name="page">The page that the wiki links to.</param>
    public Link OfSharedFile(Link.Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (sites.SharedRepository is not { } commons) return ExternalTo(page.Title, null, null) ?? (Link)page;
        if (page.Site == commons || !PageTitle.TryParse($"File:{page.Title.KeyInNamespace}", out var file)) return page;
        return sites.IsShown(commons)
            ? page with { Site = commons, Title = file, IsMissing = false }
            : new Link.External(new Uri($"{commons.Origin}{ArticlePath.Wikimedia.Prefix}{file.ToPath()}"));
    }

    // MediaWiki links to a reference by the address of the article itself.
    private Link.SamePage? SamePageLink(ReadOnlySpan<char> reference) =>
        reference.StartsWith(title.Key) && reference[title.Key.Length..] is ['#', _, ..] fragment ? new Link.SamePage(fragment[1..].ToString()) : null;

    private Link ResolveWebAddress(Uri address)
    {
        if (address.Scheme is not ("http" or "https") || sites.FindByHost(address) is not { } target) return new Link.External(address);
        var directory = target == site ? wikiBase.AbsolutePath : target.Paths.Article?.Directory ?? ArticlePath.Wikimedia.Directory;
        if (PageAddress.Read(address, target, directory) is not { } read) return new Link.External(address);
        var query = IsVariant(read.Query, target) ? null : read.Query;
        if (query is not (null or RedLinkQuery) || !PageTitle.TryParse(Uri.UnescapeDataString(read.Title), out var page) || target.Namespaces.IsVirtual(page))
            return new Link.External(address);
        return LinkTo(target, page, query, address.Fragment is ['#', .. var fragment] ? fragment : null);
    }

    // The reader's own choice decides in which variant a page is shown.
    private static bool IsVariant(string? query, Site target) =>
        query is not null && query.StartsWith(VariantParameter, StringComparison.Ordinal) && ScriptVariants.Has(target.Language, query[VariantParameter.Length..]);

    // A title in the path: "Sun#Core", "Sunn?action=edit&redlink=1".
    private Link? ResolveTitle(ReadOnlySpan<char> reference)
    {
        var path = Split(reference, out var query, out var fragment);
        return ResolveOwnPage(path, query, fragment);
    }

    // A title in the query: "index.php?title=Sun#Core". MediaWiki does not encode an ampersand in it, so that one belongs to the title unless a
    // parameter follows.
    private Link? ResolveParameter(ReadOnlySpan<char> reference)
    {
        var hash = reference.IndexOf('#');
        var withoutFragment = hash < 0 ? reference : reference[..hash];
        var end = EndOfTitle(withoutFragment);
        var query = end < withoutFragment.Length ? withoutFragment[(end + 1)..].ToString() : null;
        var fragment = hash < 0 ? null : reference[(hash + 1)..].ToString();
        return ResolveOwnPage(withoutFragment[..end], query, fragment);
    }

    private static int EndOfTitle(ReadOnlySpan<char> reference)
    {
        for (var at = 0; at < reference.Length; at++)
        {
            if (reference[at] != '&') continue;
            var name = reference[(at + 1)..];
            if (name.IndexOf('=') is var length and > 0 && !name[..length].ContainsAnyExceptInRange('a', 'z')) return at;
        }

        return reference.Length;
    }

    private Link? ResolveOwnPage(ReadOnlySpan<char> encoded, string? query, string? fragment)
    {
        if (!PageTitle.TryParse(Uri.UnescapeDataString(encoded), out var page)) return null;
        return query is not (null or RedLinkQuery) || site.Namespaces.IsVirtual(page) ? ExternalTo(page, query, fragment) : LinkTo(site, page, query, fragment);
    }

    private Link LinkTo(Site target, PageTitle page, string? query, string? fragment)
    {
        if (target == site && page == title && !string.IsNullOrEmpty(fragment)) return new Link.SamePage(fragment);
        return new Link.Page(target, page, string.IsNullOrEmpty(fragment) ? null : Escape(fragment), query is not null);
    }

    // Percent-encodes the fragment as a browser does. A redirect sends it in a header, which must be ASCII.
    private static string Escape(string fragment)
    {
        if (!fragment.AsSpan().ContainsAnyExceptInRange('!', '~')) return fragment;
        var escaped = new StringBuilder();
        foreach (var rune in fragment.EnumerateRunes())
        {
            if (rune.Value is >= '!' and <= '~') escaped.Append((char)rune.Value);
            else escaped.Append(Uri.EscapeDataString(rune.ToString()));
        }

        return escaped.ToString();
    }

    // Concatenated, because in a relative reference "Special:" would be parsed as a scheme. Not as MediaWiki wrote it: where pages are parameters of
    // the script, some of its links name them without the script, and lead nowhere.
    private Link.External? ExternalTo(PageTitle page, string? query, string? fragment)
    {
        var pages = Pages;
        var address = new StringBuilder(wikiBase.GetLeftPart(UriPartial.Authority)).Append(pages.Prefix).Append(page.ToPath());
        if (query is not null) address.Append(pages.IsQuery ? '&' : '?').Append(query);
        if (fragment is not null) address.Append('#').Append(fragment);
        return Uri.TryCreate(address.ToString(), UriKind.Absolute, out var absolute) ? new Link.External(absolute) : null;
    }

    private static ReadOnlySpan<char> Split(ReadOnlySpan<char> reference, out string? query, out string? fragment)
    {
        query = fragment = null;
        if (reference.IndexOf('#') is var hash and >= 0)
        {
            fragment = reference[(hash + 1)..].ToString();
            reference = reference[..hash];
        }

        if (reference.IndexOf('?') is var mark and >= 0)
        {
            query = reference[(mark + 1)..].ToString();
            reference = reference[..mark];
        }

        return reference;
    }
}
