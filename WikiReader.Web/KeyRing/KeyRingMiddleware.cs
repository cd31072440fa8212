using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;
using WikiReader.Web.ErrorPages;
using WikiReader.Web.Models;

namespace WikiReader.Web.KeyRing;

/// <summary>
/// Answers 503 while no keys have been loaded: a cookie could not be opened then, and would be taken for a forged one. Static files and health
/// checks need none.
/// </summary>
internal sealed class KeyRingMiddleware(RequestDelegate next, KeyRingLoader keys)
{
    private const string RetryAfterSeconds = "5";

    public Task InvokeAsync(HttpContext context)
    {
        if (keys.IsLoaded) return next(context);
        var needsKeys = context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
        if (needsKeys)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            return FixedPage.WriteAsync(context, StatusMessages.NotReady);
        }

        context.Request.Headers.Remove(HeaderNames.Cookie);
        return next(context);
    }
}
