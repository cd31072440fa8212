using Microsoft.AspNetCore.Http.Features;

namespace WikiReader.Web.Routing;

/// <summary>
/// Reads the title in an address from the request as it was sent. Routing decodes everything but <c>%2F</c>, and the server removes <c>..</c>
/// segments, so the route value no longer shows which title was meant.
/// </summary>
internal static class RequestedTitle
{
    /// <summary>The title, percent-decoded once; empty if there is none.</summary>
    /// <param name="route">The part before the title, for example <c>/wikipedia/en/wiki/</c>.</param>
    public static string Read(HttpContext context, string route)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.AsSpan();
        if (path.IndexOf('?') is var query and >= 0) path = path[..query];
        // The path base may contain the route too: /wiki/wiki/Earth.
        var pathBase = context.Request.PathBase.ToUriComponent();
        if (path.StartsWith(pathBase, StringComparison.OrdinalIgnoreCase)) path = path[pathBase.Length..];
        var start = path.IndexOf(route, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? "" : Uri.UnescapeDataString(path[(start + route.Length)..]);
    }
}
