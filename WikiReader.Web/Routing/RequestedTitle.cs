using Microsoft.AspNetCore.Http.Features;

namespace WikiReader.Web.Routing;

/// <summary>
/// Reads the title that an address asks for, from the request as it was sent. Routing decodes all but <c>%2F</c>, and the server folds
/// <c>..</c>, so that its value no longer tells which title was meant.
/// </summary>
internal static class RequestedTitle
{
    /// <summary>The title as text, percent-decoded once; empty if there is none.</summary>
    /// <param name="route">What stands before the title, for example <c>/wikipedia/en/wiki/</c>.</param>
    public static string Read(HttpContext context, string route)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.AsSpan();
        if (path.IndexOf('?') is var query and >= 0) path = path[..query];
        var start = path.IndexOf(route, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? "" : Uri.UnescapeDataString(path[(start + route.Length)..]);
    }
}
