using System.Net;
using AngleSharp.Dom;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.RealMediaWiki;

/// <summary>The links between the pages of the real wiki, as WikiReader shows them.</summary>
internal static class RealLinks
{
    private const string Inside = "/wikipedia/en/wiki/";

    /// <summary>Follows each internal link of the pages to its page and fragment. Returns the number of targets.</summary>
    public static async Task<int> VisitAsync(Visitor reader, IEnumerable<WikiPage> pages)
    {
        var visited = new Dictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in pages.Where(page => !page.IsRedirect))
        {
            foreach (var link in LinksOf(await reader.OpenAsync(Inside + Uri.EscapeDataString(page.Title.Replace(' ', '_')).Replace("%2F", "/", StringComparison.Ordinal))))
            {
                var (address, place) = Split(link.GetAttribute("href")!);
                if (!visited.TryGetValue(address, out var target)) visited[address] = target = await reader.OpenAsync(address);
                var expected = link.ClassList.Contains("wr-missing") ? HttpStatusCode.NotFound : HttpStatusCode.OK;
                target.Status.ShouldBe(expected, $"{page.Title} -> {address}");
                if (place is not null && target.Article is { } article)
                    article.QuerySelectorAll("[id]").Select(element => element.Id).ShouldContain(place, $"{page.Title} -> {address}#{place}");
            }
        }

        return visited.Count;
    }

    private static IEnumerable<IElement> LinksOf(Page page) =>
        page.Article?.QuerySelectorAll("a[href], area[href]").Where(link => link.GetAttribute("href")!.StartsWith(Inside, StringComparison.Ordinal)) ?? [];

    private static (string Address, string? Place) Split(string href) =>
        href.Split('#') is [var address, var place] ? (address, Uri.UnescapeDataString(place)) : (href, null);
}
