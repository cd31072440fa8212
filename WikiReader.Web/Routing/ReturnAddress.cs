using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace WikiReader.Web.Routing;

/// <summary>
/// An address of this instance, below its path base, that a reader may be redirected to: after sign-in, or by "Try again". <see cref="Parse"/>
/// checks the exact string that will be sent, so that a browser cannot read it as another address.
/// </summary>
public sealed record ReturnAddress
{
    // The redirects through Wikimedia and back contain the address twice, and servers refuse longer ones.
    private const int MaximumLength = 2000;

    // RFC 3986, section 2, and the percent sign of percent-encoded characters. Everything else is percent-encoded, the backslash too.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    private ReturnAddress(string value) => Value = value;

    /// <summary>ASCII; starts with the path base and a single slash.</summary>
    public string Value { get; }

    public static ReturnAddress Home(PathString pathBase) =>
        new($"{pathBase}/" is var home && IsLocalPath(home) ? home : "/");

    /// <summary>The home page if <paramref name="address"/> is missing, too long, or leads anywhere but below <paramref name="pathBase"/>.</summary>
    /// <param name="address">As the request contains it: any string.</param>
    public static ReturnAddress Parse(string? address, PathString pathBase)
    {
        if (string.IsNullOrEmpty(address) || address.Length > MaximumLength || address.Any(char.IsControl)) return Home(pathBase);
        var sent = Encode(address);
        var path = sent[..EndOfPath(sent)];
        return sent.Length <= MaximumLength && IsLocalPath(path) && IsBelow(path, pathBase) ? new ReturnAddress(sent) : Home(pathBase);
    }

    /// <summary>The address of a request as it was sent, since decoding it could make two titles equal.</summary>
    public static ReturnAddress Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Parse(context.Features.Get<IHttpRequestFeature>()?.RawTarget, context.Request.PathBase);
    }

    /// <summary>The page that a form was sent from; the home page if the browser does not say, or if it is a page of another site.</summary>
    public static ReturnAddress OfReferrer(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value
            ? Parse(page.PathAndQuery, request.PathBase)
            : Home(request.PathBase);
    }

    /// <summary>The page that led a reader to a page of choices, which links back to it. Null if it is unknown, or the page of choices itself.</summary>
    /// <param name="address">As the request contains it: any string.</param>
    /// <param name="page">The path of the page of choices.</param>
    public static ReturnAddress? OriginOf(string? address, PathString pathBase, string page)
    {
        if (string.IsNullOrEmpty(address)) return null;
        var origin = Parse(address, pathBase);
        return origin.Value[..EndOfPath(origin.Value)] == page ? null : origin;
    }

    public override string ToString() => Value;

    private static string Encode(string address)
    {
        var sent = new StringBuilder(address.Length);
        var end = EndOfPath(address);
        for (var at = 0; at < address.Length;)
        {
            var length = address.AsSpan(at).IndexOfAnyExcept(Allowed);
            if (length < 0) length = address.Length - at;
            sent.Append(address, at, length);
            at += length;
            if (at == address.Length) break;
            // A browser reads a backslash in a path as a slash, so it is not encoded here and the check rejects it. In a query it is a
            // character like any other.
            if (address[at] == '\\' && at < end) sent.Append(address[at++]);
            else at += AppendEncoded(sent, address.AsSpan(at));
        }

        return sent.ToString();
    }

    private static int AppendEncoded(StringBuilder sent, ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out var length);
        sent.Append(Uri.EscapeDataString(rune.ToString()));
        return length;
    }

    private static int EndOfPath(string address) => address.AsSpan().IndexOfAny('?', '#') is var end and >= 0 ? end : address.Length;

    // Dot segments are refused, not removed: no page has one in its address. The decoded path is checked as well, since a browser decodes dots,
    // and a proxy may decode slashes.
    private static bool IsLocalPath(string path)
    {
        if (path.Contains('\\', StringComparison.Ordinal)) return false;
        var decoded = Uri.UnescapeDataString(path);
        return path is ['/', ..] && decoded is not ['/', '/' or '\\', ..] && !decoded.Split('/', '\\').Any(segment => segment is "." or "..");
    }

    private static bool IsBelow(string path, PathString pathBase) =>
        pathBase.ToUriComponent() is var start && path.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (path.Length == start.Length || path[start.Length] == '/');
}
