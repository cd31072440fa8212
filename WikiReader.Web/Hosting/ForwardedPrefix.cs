using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;

namespace WikiReader.Web.Hosting;

/// <summary>
/// The <c>X-Forwarded-Prefix</c> header: the part of the path that a proxy has removed. <see cref="Validate"/> runs before the forwarded headers are
/// applied, <see cref="Restore"/> after it. The rest of the application sees a request as if the proxy had not removed anything.
/// </summary>
internal static partial class ForwardedPrefix
{
    private const string HeaderName = "X-Forwarded-Prefix";

    /// <summary>
    /// Removes the header if it is not a path of plain segments, since every address of this instance begins with it: <c>//example.org</c> would
    /// lead to another site.
    /// </summary>
    public static void Validate(IHeaderDictionary headers)
    {
        var prefixes = headers.GetCommaSeparatedValues(HeaderName);
        if (prefixes.Length == 0) return;
        if (Array.TrueForAll(prefixes, prefix => Plain().IsMatch(prefix))) headers.SetCommaSeparatedValues(HeaderName, Array.ConvertAll(prefixes, prefix => prefix.TrimEnd('/')));
        else headers.Remove(HeaderName);
    }

    /// <summary>Adds the prefix to the request target as it was sent, from which titles and return addresses are read.</summary>
    /// <param name="configured">The setting <c>PathBase</c>.</param>
    public static void Restore(HttpContext context, PathString configured)
    {
        var request = context.Request;
        if (!request.PathBase.HasValue) return;
        // This proxy names its prefix but does not remove it. UsePathBase will.
        if (request.PathBase == configured && request.Path.StartsWithSegments(configured, StringComparison.Ordinal))
        {
            request.PathBase = PathString.Empty;
            return;
        }

        var feature = context.Features.GetRequiredFeature<IHttpRequestFeature>();
        if (feature.RawTarget.StartsWith('/')) feature.RawTarget = request.PathBase + feature.RawTarget;
    }

    // Unreserved characters (RFC 3986, section 2.3), and no segment that consists of dots.
    [GeneratedRegex(@"^(?:/(?!\.+(?:/|\z))[A-Za-z0-9._~-]+)+/?\z")]
    private static partial Regex Plain();
}
