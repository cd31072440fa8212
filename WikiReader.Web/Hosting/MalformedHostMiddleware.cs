using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Primitives;

namespace WikiReader.Web.Hosting;

/// <summary>
/// Removes host names that cannot be decoded: the framework decodes Punycode (RFC 3492) wherever the host is read, and throws. Kestrel has
/// already refused other malformed names.
/// </summary>
internal sealed class MalformedHostMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        // A request without a host is refused, see HostFilterMiddleware.
        if (IsMalformed(headers.Host)) headers.Host = StringValues.Empty;
        if (IsMalformed(headers[ForwardedHeadersDefaults.XForwardedHostHeaderName])) headers.Remove(ForwardedHeadersDefaults.XForwardedHostHeaderName);
        return next(context);
    }

    private static bool IsMalformed(StringValues header)
    {
        foreach (var value in header)
        {
            if (value?.Contains("xn--", StringComparison.OrdinalIgnoreCase) == true && !value.Split(',').All(IsDecodable)) return true;
        }

        return false;
    }

    private static bool IsDecodable(string name)
    {
        try
        {
            _ = HostString.FromUriComponent(name.Trim());
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
