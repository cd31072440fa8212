using System.Globalization;

namespace WikiReader.Sandbox.Rest;

/// <summary>ETags and dates. As observed, a 304 repeats neither ETag nor Cache-Control, and <c>If-None-Match: *</c> matches nothing.</summary>
internal static class Freshness
{
    /// <summary>True if the request's validators match; the 304 response is then complete.</summary>
    public static bool IsNotModified(HttpContext context, string etag, DateTimeOffset modified)
    {
        var request = context.Request.Headers;
        var isFresh = request.IfNoneMatch.Count > 0
            ? request.IfNoneMatch.ToString().Split(',').Any(tag => Strong(tag) == etag)
            : DateTimeOffset.TryParse(request.IfModifiedSince, CultureInfo.InvariantCulture, out var since) && modified <= since;

        if (isFresh)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        context.Response.Headers.ETag = etag;
        context.Response.Headers.LastModified = modified.ToString("R", CultureInfo.InvariantCulture);
        return false;
    }

    private static string Strong(string tag) => tag.Trim() is ['W', '/', .. var strong] ? strong : tag.Trim();
}
