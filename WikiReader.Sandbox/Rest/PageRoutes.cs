using System.Text;
using WikiReader.Sandbox.Hosting;

namespace WikiReader.Sandbox.Rest;

/// <summary>A page's metadata, HTML and source.</summary>
internal sealed class PageRoutes(SandboxOptions options, SandboxPages pages, SandboxAddress address)
{
    private const string CacheControl = "max-age=5";

    public async Task BareAsync(HttpContext context, RestRequest request, string segment)
    {
        if (await FindAsync(context, request, segment, "bare") is not { } found)
            return;

        var page = found.Page;
        var body = PageResponse.Of(page) with
        {
            HtmlUrl = address.Url.GetLeftPart(UriPartial.Authority) + request.PageAddress(page.Title, "html"),
            RedirectTarget = options.RedirectForm == RedirectForm.RedirectTarget && found.Facts.RedirectKey is { } target
                ? request.PageAddress(target, "bare")
                : null,
        };
        await WriteJsonAsync(context, found, body);
    }

    public async Task HtmlAsync(HttpContext context, RestRequest request, string segment)
    {
        if (await FindAsync(context, request, segment, "html") is not { } found)
            return;

        if (options.RedirectForm == RedirectForm.TemporaryRedirect
            && context.Request.Query["redirect"] != "no"
            && found.Facts.RedirectKey is { } target)
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = request.PageAddress(target, "html") + "?redirect=no";
            return;
        }

        if (Freshness.IsNotModified(context, found.HtmlETag, found.Page.Timestamp))
            return;

        context.Response.Headers.CacheControl = CacheControl;
        await ResponseWriter.WriteAsync(
            context.Response, Encoding.UTF8.GetBytes(address.WithMediaHost(found.Page.Html)), "text/html;charset=UTF-8");
    }

    public async Task WithHtmlAsync(HttpContext context, RestRequest request, string segment)
    {
        if (await FindAsync(context, request, segment, "with_html") is { } found)
            await WriteJsonAsync(context, found, PageResponse.Of(found.Page) with { Html = address.WithMediaHost(found.Page.Html) });
    }

    /// <summary>The sandbox stores no wikitext; the plain text of the page replaces it.</summary>
    public async Task SourceAsync(HttpContext context, RestRequest request, string segment)
    {
        if (await FindAsync(context, request, segment, null) is { } found)
            await WriteJsonAsync(context, found, PageResponse.Of(found.Page) with { Source = found.Facts.Source });
    }

    /// <summary>The page that a segment names by its canonical title; null if there is none, and the error or redirect is then written.</summary>
    private async Task<StoredPage?> FindAsync(HttpContext context, RestRequest request, string segment, string? aspect)
    {
        var title = RequestTarget.Decode(segment);
        var key = TitleRules.Normalize(title, request.Wiki.Project);
        if (key is null || pages.Get(request.Wiki, key) is not { } found)
        {
            await RestErrors.NoSuchTitleAsync(context.Response, title);
            return null;
        }

        if (!options.RedirectsToCanonicalTitle || title == key || aspect is not ("bare" or "html"))
            return found;

        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = request.PageAddress(key, aspect) + context.Request.QueryString;
        return null;
    }

    private static Task WriteJsonAsync(HttpContext context, StoredPage found, PageResponse body)
    {
        if (Freshness.IsNotModified(context, found.BareETag, found.Page.Timestamp))
            return Task.CompletedTask;

        context.Response.Headers.CacheControl = CacheControl;
        return ResponseWriter.WriteJsonAsync(context.Response, StatusCodes.Status200OK, body, WireJson.Relaxed.PageResponse);
    }
}
