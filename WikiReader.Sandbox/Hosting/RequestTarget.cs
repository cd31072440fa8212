using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace WikiReader.Sandbox.Hosting;

/// <summary>
/// The path as it was sent. ASP.NET Core's own Path has everything but %2F decoded, and a wiki must distinguish a slash in a title
/// from the slash between segments.
/// </summary>
internal static class RequestTarget
{
    public static string RawPath(this HttpRequest request)
    {
        var target = request.RawTarget();
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? target : target[..query];
    }

    public static string RawTarget(this HttpRequest request)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.StartsWith('/'))
            return target;

        var authority = target.IndexOf("://", StringComparison.Ordinal);
        var path = authority < 0 ? -1 : target.IndexOf('/', authority + 3);
        return path < 0 ? "/" : target[path..];
    }

    /// <summary>Decodes once; bytes that are not UTF-8 become U+FFFD, as they do in MediaWiki.</summary>
    public static string Decode(string segment)
    {
        var bytes = new List<byte>(segment.Length);
        for (var i = 0; i < segment.Length; i++)
        {
            if (segment[i] == '%' && i + 2 < segment.Length && char.IsAsciiHexDigit(segment[i + 1]) && char.IsAsciiHexDigit(segment[i + 2]))
            {
                bytes.Add(Convert.ToByte(segment.Substring(i + 1, 2), 16));
                i += 2;
                continue;
            }

            var length = char.IsHighSurrogate(segment[i]) && i + 1 < segment.Length ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(segment.Substring(i, length)));
            i += length - 1;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

}
