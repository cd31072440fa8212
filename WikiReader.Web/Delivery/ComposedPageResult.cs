using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WikiReader.Web.Delivery.Coding;

namespace WikiReader.Web.Delivery;

/// <summary>
/// A page that consists of compressed content and the shell that a view renders around it. The view is not rendered if the browser has the page
/// already.
/// </summary>
/// <param name="view">The view; <see cref="ContentPlaceholder.Here"/> marks the position of the content.</param>
/// <param name="model">The view's model.</param>
/// <param name="version">Everything that the view's output depends on, in any format.</param>
public sealed class ComposedPageResult(string view, object model, DeflateSegment content, string version) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var metrics = http.RequestServices.GetRequiredService<DeliveryMetrics>();
        var shells = http.RequestServices.GetRequiredService<PageShellCache>();
        var key = $"{content.Hash}\n{version}";
        var cached = shells.Get(key);
        var tag = cached?.Tag ?? EntityTagFor(key);
        http.Response.Headers.ETag = cached?.Header ?? tag.ToString();
        if (MatchesIfNoneMatch(http.Request, tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            metrics.Sent("none", isFresh: false);
            return;
        }

        var (shell, _) = cached ?? await RenderAsync(context, shells, key, tag);
        var page = new ComposedPage(shell, content);
        var coding = ContentCodingNegotiation.Choose(http.Request.Headers.AcceptEncoding, page);
        metrics.Sent(coding.Name ?? "identity", isFresh: true);
        await SendAsync(http, page, coding);
        http.RequestServices.GetRequiredService<BrotliCompressionService>().Enqueue(content, shell.Before.Length);
    }

    private async Task<CachedPageShell> RenderAsync(ActionContext context, PageShellCache shells, string key, EntityTagHeaderValue tag)
    {
        using var page = new ShellWriter();
        await context.HttpContext.RequestServices.GetRequiredService<ViewRenderer>().RenderAsync(context, view, model, page);
        return shells.Add(key, tag, page);
    }

    private static async Task SendAsync(HttpContext http, ComposedPage page, ContentCoding coding)
    {
        var response = http.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = coding.LengthOf(page);
        if (coding.Name is not null) response.Headers.ContentEncoding = coding.Name;
        if (HttpMethods.IsHead(http.Request.Method)) return;
        // Bytes written before the response has started are copied once more.
        await response.StartAsync(http.RequestAborted);
        await coding.WriteAsync(response.BodyWriter, page, http.RequestAborted);
    }

    // Weak (RFC 9110, section 8.8.1): the same page has several content codings, and more or less padding before the content. SHA-256, so that
    // no one can find pages of two readers with the same tag.
    private static EntityTagHeaderValue EntityTagFor(string key) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}\"", isWeak: true);

    private static bool MatchesIfNoneMatch(HttpRequest request, EntityTagHeaderValue tag) =>
        request.Headers.IfNoneMatch.Count > 0
        && request.GetTypedHeaders().IfNoneMatch.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Compare(tag, useStrongComparison: false));
}
