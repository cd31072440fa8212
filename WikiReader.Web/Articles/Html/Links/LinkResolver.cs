using System.Collections.Frozen;
using System.Text;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Html.Links;

/// <summary>Resolves the addresses of one article's links.</summary>
internal sealed class LinkResolver(SiteRegistry sites, Site site, PageTitle title, Uri wikiBase)
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VirtualNamespaces =
        AddressPolicy.VirtualNamespaces.GetAlternateLookup<ReadOnlySpan<char>>();

    private const string RedLinkQuery = "action=edit&redlink=1";

    /// <summary>The page itself at its wiki.</summary>
    public Link? Original => ExternalTo(wikiBase, title, null, null);

    /// <summary>Null if the address is blank or invalid, or if an article may not link to it.</summary>
    public Link? Resolve(ReadOnlySpan<char> href)
    {
        if (href.IsWhiteSpace()) return null;
        if (href[0] == '#') return new Link.SamePage(href[1..].ToString());
        if (href is ['.', '/', .. var reference]) return SamePageLink(reference) ?? ResolveTitle(reference, site, wikiBase);
        if (!Uri.TryCreate(wikiBase, href.ToString(), out var address) || !AddressPolicy.LinkSchemes.Contains(address.Scheme)) return null;
        // User information before an @ only serves to imitate another host.
        if (address.UserInfo.Length > 0 && address.Scheme is ("http" or "https" or "ftp")) return null;
        return ResolveWebAddress(address);
    }

    // MediaWiki links to a reference by the address of the article itself.
    private Link.SamePage? SamePageLink(ReadOnlySpan<char> reference) =>
        reference.StartsWith(title.Key) && reference[title.Key.Length..] is ['#', _, ..] fragment ? new Link.SamePage(fragment[1..].ToString()) : null;

    private Link ResolveWebAddress(Uri address)
    {
        if (address.Scheme is not ("http" or "https") || sites.FindByHost(address) is not { } target) return new Link.External(address);
        var path = target == site ? wikiBase.AbsolutePath : "/wiki/";
        if (!address.AbsolutePath.StartsWith(path, StringComparison.Ordinal)) return new Link.External(address);
        return ResolveTitle(address.AbsolutePath[path.Length..] + address.Query + address.Fragment, target, new Uri(address, path)) ?? new Link.External(address);
    }

    private Link? ResolveTitle(ReadOnlySpan<char> reference, Site target, Uri targetBase)
    {
        var path = Split(reference, out var query, out var fragment);
        if (!PageTitle.TryParse(Uri.UnescapeDataString(path), out var page)) return null;
        if (query is not null && query != RedLinkQuery || IsVirtual(page)) return ExternalTo(targetBase, page, query, fragment);
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

    private static Link.External? ExternalTo(Uri targetBase, PageTitle page, string? query, string? fragment)
    {
        var suffix = (query is null ? "" : "?" + query) + (fragment is null ? "" : "#" + fragment);
        // Concatenated, because in a relative reference "Special:" would be parsed as a scheme.
        return Uri.TryCreate(targetBase.AbsoluteUri + page.ToPath() + suffix, UriKind.Absolute, out var address) ? new Link.External(address) : null;
    }

    private static bool IsVirtual(PageTitle page)
    {
        var colon = page.Key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && VirtualNamespaces.Contains(page.Key.AsSpan(0, colon));
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
