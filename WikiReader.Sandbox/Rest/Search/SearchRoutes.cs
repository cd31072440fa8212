using System.Globalization;
using WikiReader.Sandbox.Hosting;
using WikiReader.Sandbox.OAuth;
using WikiReader.Sandbox.OAuth.Tokens;

namespace WikiReader.Sandbox.Rest.Search;

/// <summary>Full-text search, and the prefix search for suggestions.</summary>
internal sealed class SearchRoutes(SandboxPages pages, SandboxAddress address, ReplicaCookies cookies)
{
    private const int DefaultLimit = 50;
    private const int MaximumLimit = 100;

    public async Task PagesAsync(HttpContext context, Wiki wiki)
    {
        if (await ReadAsync(context) is not { } query)
            return;

        if (SearchText.TitlesToBeLike(query.Text) is { } titles)
        {
            await WriteAsync(context, LikePages(wiki, titles).Take(query.Limit).Select(page => Hit(page, null, null)));
            return;
        }

        var (text, category) = SearchText.SplitCategory(query.Text);
        var terms = SearchText.Terms(text);
        var redirects = pages.Of(wiki).Where(page => page.Facts.RedirectKey is not null).ToLookup(page => page.Facts.RedirectKey!, page => page.Page.Title);
        var hits = terms.Length == 0 && category is null ? [] : pages.Of(wiki)
            .Where(page => page.Facts.Redirect is null && (category is null || page.Facts.Categories.Any(key => SearchText.IsNamed(key, category))))
            .Select(page => (page, redirect: SearchText.MatchingRedirect(page, redirects[page.Page.Key], terms)))
            .Select(found => (found.page, found.redirect, score: SearchText.Score(found.page, found.redirect, terms)))
            .Where(found => found.score > 0 || terms.Length == 0)
            .OrderByDescending(found => found.score)
            .ThenBy(found => found.page.Page.Id)
            .Take(query.Limit)
            .Select(found => Hit(found.page, SearchText.Excerpt(found.page.Facts.Text, terms), found.redirect));
        await WriteAsync(context, hits);
    }

    // https://www.mediawiki.org/wiki/Help:CirrusSearch#Morelike: articles that have most words in common with others, without those.
    private IEnumerable<StoredPage> LikePages(Wiki wiki, string[] titles)
    {
        var models = pages.Of(wiki).Where(page => titles.Contains(page.Page.Title, StringComparer.Ordinal)).ToArray();
        var words = models.SelectMany(page => SearchText.LongTerms(page.Facts.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return pages.Of(wiki).Where(page => page.IsArticle && page.Facts.Redirect is null && !models.Contains(page))
            .Select(page => (page, common: SearchText.LongTerms(page.Facts.Text).Count(words.Contains)))
            .Where(found => found.common > 0).OrderByDescending(found => found.common).ThenBy(found => found.page.Page.Id).Select(found => found.page);
    }

    public async Task TitlesAsync(HttpContext context, Wiki wiki)
    {
        if (await ReadAsync(context) is not { } query)
            return;

        // Other namespaces are searched only if the query names them.
        var prefix = query.Text.Replace('_', ' ').Trim();
        var hits = prefix.Length == 0 ? [] : pages.Of(wiki)
            .Where(page => page.Page.Title.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && page.IsArticle != prefix.Contains(':', StringComparison.Ordinal))
            .OrderBy(page => page.Page.Title.Length)
            .Select(page => (matched: page, target: Target(wiki, page)))
            .DistinctBy(found => found.target)
            .Take(query.Limit)
            .Select(found => Hit(
                found.target, found.matched.Page.Title, found.target == found.matched ? null : found.matched.Page.Title));

        if (AccessCheck.TokenOf(context.Request) is null)
        {
            context.Response.Headers.CacheControl = "public, max-age=1200";
        }
        else
        {
            cookies.AddTo(context.Response);
            context.Response.Headers.CacheControl = "private, max-age=0, s-maxage=0";
        }

        await WriteAsync(context, hits);
    }

    private StoredPage Target(Wiki wiki, StoredPage page) =>
        page.Facts.RedirectKey is { } key && pages.Get(wiki, key) is { } target ? target : page;

    private SearchHit Hit(StoredPage page, string? excerpt, string? matchedTitle) => new(
        page.Page.Id, page.Page.Key, page.Page.Title, excerpt, matchedTitle, page.Facts.Description,
        page.Facts.Media.FirstOrDefault(media => media.IsPicture && Exists(media.Source)) is { } picture
            ? new Thumbnail(picture.ContentType, null, picture.Width, picture.Height, null, address.WithMediaHost(picture.Source))
            : null);

    // A wiki does not present a page by a picture that it does not have. The files of real articles are not the sandbox's.
    private static bool Exists(string source) =>
        !source.StartsWith("//media.sandbox/", StringComparison.Ordinal) || MediaFile.Find(Uri.UnescapeDataString(source[(source.LastIndexOf('/') + 1)..])) is not null;

    private static async Task<(string Text, int Limit)?> ReadAsync(HttpContext context)
    {
        string? text = context.Request.Query["q"];
        if (string.IsNullOrEmpty(text))
        {
            await RestErrors.MissingParameterAsync(context.Response, "q", text);
            return null;
        }

        string? limit = context.Request.Query["limit"];
        if (limit is null)
            return (text, DefaultLimit);

        if (!int.TryParse(limit, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            await RestErrors.ParameterAsync(
                context.Response, "limit", limit, "badinteger", $"Invalid value \"{limit}\" for integer parameter \"limit\".");
            return null;
        }

        if (number is >= 1 and <= MaximumLimit)
            return (text, number);

        await RestErrors.ParameterAsync(
            context.Response, "limit", limit, "outofrange", $"The value \"{limit}\" for parameter \"limit\" must be between 1 and 100.",
            new ParameterRange(1, MaximumLimit, MaximumLimit, MaximumLimit));
        return null;
    }

    private static Task WriteAsync(HttpContext context, IEnumerable<SearchHit> hits) =>
        ResponseWriter.WriteJsonAsync(context.Response, StatusCodes.Status200OK, new SearchResponse([.. hits]), WireJson.Relaxed.SearchResponse);
}
