using System.Globalization;

namespace WikiReader.Sandbox.Rest;

/// <summary>ETags and dates. A 304 repeats neither the tag nor Cache-Control, and <c>If-None-Match: *</c> matches nothing: so it was observed.</summary>
internal static class Freshness
{
    /// <summary>Says whether the caller's copy is still good; then the answer is finished.</summary>
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
