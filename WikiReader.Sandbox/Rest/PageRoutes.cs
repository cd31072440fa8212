using System.Text;
using WikiReader.Sandbox.Hosting;

namespace WikiReader.Sandbox.Rest;

/// <summary>A page's metadata, HTML and source.</summary>
internal sealed class PageRoutes(SandboxOptions options, SandboxPages pages, HiddenPages hidden, SandboxAddress address)
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
            RedirectTarget = options.RedirectForm is RedirectForm.RedirectTarget or RedirectForm.Wikimedia && found.Facts.RedirectTitle(request.Wiki) is { } target
                ? request.PageAddress(target, "bare") + "?redirect=no"
                : null,
        };
        await WriteJsonAsync(context, found, body);
    }

    public async Task HtmlAsync(HttpContext context, RestRequest request, string segment)
    {
        if (await FindAsync(context, request, segment, "html") is not { } found)
            return;

        if (options.RedirectForm is RedirectForm.TemporaryRedirect or RedirectForm.Wikimedia
            && context.Request.Query["redirect"] != "no"
            && found.Facts.RedirectTitle(request.Wiki) is { } target)
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = request.PageAddress(target, "html") + "?redirect=no";
            return;
        }

        if (!found.Page.HasHtml)
            await RestErrors.ContentModelAsync(context.Response, found.Page.ContentModel);
        else if (found.Page.ExceedsLimits)
            await RestErrors.ResourceLimitAsync(context.Response);
        else
            await WriteHtmlAsync(context, found, LanguageVariants.Requested(request.Wiki, context.Request.Headers.AcceptLanguage));
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

    /// <summary>
    /// The page that a segment names by its canonical title; null if there is none that the user may read, and the error or redirect is then written.
    /// </summary>
    private async Task<StoredPage?> FindAsync(HttpContext context, RestRequest request, string segment, string? aspect)
    {
        var title = RequestTarget.Decode(segment);
        var key = TitleRules.Normalize(title, request.Wiki.Project);
        if (key is null || (pages.Get(request.Wiki, key) ?? InterfaceMessages.Find(request.Wiki, key)) is not { } found)
        {
            await WriteMissingAsync(context, request, title, key, aspect);
            return null;
        }

        if (!hidden.MayRead(request.Wiki, key, RequestLog.UserOf(context)))
        {
            await RestErrors.TitleDeniedAsync(context.Response, title);
            return null;
        }

        if (!options.RedirectsToCanonicalTitle || title == key || aspect is not ("bare" or "html"))
            return found;

        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = request.PageAddress(key, aspect) + context.Request.QueryString;
        return null;
    }

    // Only html knows titles in the other script.
    private Task WriteMissingAsync(HttpContext context, RestRequest request, string title, string? key, string? aspect)
    {
        var other = aspect == "html" && key is not null ? LanguageVariants.OtherTitles(request.Wiki, key).FirstOrDefault(name => pages.Get(request.Wiki, name) is not null) : null;
        if (other is null)
            return RestErrors.NoSuchTitleAsync(context.Response, title);
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = request.PageAddress(other, "html");
        return Task.CompletedTask;
    }

    private Task WriteHtmlAsync(HttpContext context, StoredPage found, string? variant)
    {
        var etag = variant is null ? found.HtmlETag : $"{found.HtmlETag[..^1]}+lang:{variant}\"";
        if (Freshness.IsNotModified(context, etag, found.Page.Timestamp))
            return Task.CompletedTask;

        if (variant is not null)
            context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.CacheControl = CacheControl;
        var html = address.WithMediaHost(found.Page.Html);
        return ResponseWriter.WriteAsync(
            context.Response, Encoding.UTF8.GetBytes(variant is null ? html : LanguageVariants.Convert(html, variant)), "text/html;charset=UTF-8");
    }

    private static Task WriteJsonAsync(HttpContext context, StoredPage found, PageResponse body)
    {
        if (Freshness.IsNotModified(context, found.BareETag, found.Page.Timestamp))
            return Task.CompletedTask;

        context.Response.Headers.CacheControl = CacheControl;
        return ResponseWriter.WriteJsonAsync(context.Response, StatusCodes.Status200OK, body, WireJson.Relaxed.PageResponse);
    }
}
