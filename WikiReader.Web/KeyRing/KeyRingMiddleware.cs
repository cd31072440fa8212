using Microsoft.Net.Http.Headers;
using WikiReader.Web.ErrorPages;
using WikiReader.Web.Hosting;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;

namespace WikiReader.Web.KeyRing;

/// <summary>
/// Responds with 503 while no keys have been loaded: a cookie could not be decrypted, and would be treated as forged. Static files and health
/// checks need no keys.
/// </summary>
internal sealed class KeyRingMiddleware(RequestDelegate next, KeyRingLoader keys, FixedPage page, StatusMessages messages)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    public Task InvokeAsync(HttpContext context)
    {
        if (keys.IsLoaded) return next(context);
        var needsKeys = !context.IsForStaticFile() && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
        if (needsKeys)
        {
            context.Response.SetRetryAfter(RetryAfter);
            return page.WriteAsync(context, messages.NotReady);
        }

        context.Request.Headers.Remove(HeaderNames.Cookie);
        return next(context);
    }
}
