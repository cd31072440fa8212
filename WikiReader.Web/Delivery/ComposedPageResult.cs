using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WikiReader.Web.Delivery.Coding;

namespace WikiReader.Web.Delivery;

/// <summary>
/// A page that a view frames around a text which is held compressed. The view is rendered only if the browser does not have the page already.
/// </summary>
/// <param name="view">The view; it has <see cref="ContentPlaceholder.Here"/> where the text stands.</param>
/// <param name="model">The view's model.</param>
/// <param name="version">All that the view's output depends on, in any form.</param>
public sealed class ComposedPageResult(string view, object model, DeflateSegment text, string version) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var metrics = http.RequestServices.GetRequiredService<DeliveryMetrics>();
        var frames = http.RequestServices.GetRequiredService<PageShellCache>();
        var whole = $"{text.Hash}\n{version}";
        var known = frames.Get(whole);
        var tag = known?.Tag ?? EntityTagFor(whole);
        http.Response.Headers.ETag = known?.Header ?? tag.ToString();
        if (MatchesIfNoneMatch(http.Request, tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            metrics.Sent("none", isFresh: false);
            return;
        }

        var (frame, _) = known ?? await RenderAsync(context, frames, whole, tag);
        var page = new ComposedPage(frame, text);
        var encoding = ContentCodingNegotiation.Choose(http.Request.Headers.AcceptEncoding, page);
        metrics.Sent(encoding.Name ?? "identity", isFresh: true);
        await SendAsync(http, page, encoding);
        http.RequestServices.GetRequiredService<BrotliCompressionService>().Enqueue(text, frame.Before.Length);
    }

    private async Task<CachedPageShell> RenderAsync(ActionContext context, PageShellCache frames, string whole, EntityTagHeaderValue tag)
    {
        using var page = new ShellWriter();
        await context.HttpContext.RequestServices.GetRequiredService<ViewRenderer>().RenderAsync(context, view, model, page);
        return frames.Add(whole, tag, page);
    }

    private static async Task SendAsync(HttpContext http, ComposedPage page, ContentCoding encoding)
    {
        var response = http.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = encoding.LengthOf(page);
        if (encoding.Name is not null) response.Headers.ContentEncoding = encoding.Name;
        if (HttpMethods.IsHead(http.Request.Method)) return;
        // What is written before the response has started is copied once more.
        await response.StartAsync(http.RequestAborted);
        await encoding.WriteAsync(response.BodyWriter, page, http.RequestAborted);
    }

    // Weak: the same page comes in several encodings, and with more or less space before the text. Nobody may be able to find two pages, of two
    // readers, with one tag.
    private static EntityTagHeaderValue EntityTagFor(string whole) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))}\"", isWeak: true);

    private static bool MatchesIfNoneMatch(HttpRequest request, EntityTagHeaderValue tag) =>
        request.Headers.IfNoneMatch.Count > 0
        && request.GetTypedHeaders().IfNoneMatch.Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(tag, useStrongComparison: false));
}
