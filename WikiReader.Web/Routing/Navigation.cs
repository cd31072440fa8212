namespace WikiReader.Web.Routing;

/// <summary>
/// Distinguishes a person who opens a page from a program, or from another page that loads something (Fetch Metadata Request Headers).
/// </summary>
internal static class Navigation
{
    /// <summary>
    /// True for a top-level navigation. Only that may start a sign-in: each leaves a correlation cookie behind, and foreign pages must not be
    /// able to accumulate them.
    /// </summary>
    public static bool IsTopLevel(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return false;
        var headers = request.Headers;
        return Is(headers["Sec-Fetch-Mode"], "navigate") && Is(headers["Sec-Fetch-Dest"], "document") && !IsPrefetch(request);
    }

    /// <summary>True for a file that a page of this instance loads.</summary>
    public static bool IsOwnSubresource(HttpRequest request) => Is(request.Headers["Sec-Fetch-Site"], "same-origin") && !IsPrefetch(request);

    /// <summary>
    /// True for a form that was sent from a page of this instance, by <c>Sec-Fetch-Site</c>, or in older browsers by <c>Origin</c>
    /// (RFC 6454, section 7). For forms without an antiforgery token, which change nothing of value.
    /// </summary>
    public static bool IsFromOwnPage(HttpRequest request)
    {
        var headers = request.Headers;
        if (headers["Sec-Fetch-Site"].Count > 0) return Is(headers["Sec-Fetch-Site"], "same-origin");
        return headers.Origin.Count == 0 || (Uri.TryCreate(headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value);
    }

    /// <summary>True for a prefetch or prerender: the user may never see the page.</summary>
    public static bool IsPrefetch(HttpRequest request) =>
        request.Headers["Sec-Purpose"].Count > 0 || request.Headers["Purpose"].Count > 0;

    /// <summary>
    /// True if the reader reloads a page: then browsers send <c>no-cache</c> or <c>max-age=0</c> (RFC 9111, section 5.2.1), and not for other navigations.
    /// </summary>
    public static bool IsReload(HttpRequest request)
    {
        if (request.Headers.CacheControl.Count == 0) return request.Headers.Pragma.Contains("no-cache");
        return request.GetTypedHeaders().CacheControl is { } cache && (cache.NoCache || cache.MaxAge == TimeSpan.Zero);
    }

    // A missing header counts as a match: a browser without these headers is old, not hostile.
    private static bool Is(Microsoft.Extensions.Primitives.StringValues header, string value) => header.Count == 0 || header == value;
}
