using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace WikiReader.Web.Routing;

/// <summary>
/// An address of this instance, below its path base, that a reader may be sent to: after sign-in, or by "Try again". The only way to make
/// one is to check the exact text that will be sent, so that a browser cannot read it as another address.
/// </summary>
public sealed record ReturnAddress
{
    // The way through Wikimedia and back carries the address twice; servers refuse longer ones.
    private const int MaximumLength = 2000;

    // RFC 3986, section 2, and the percent sign of what is encoded already. Everything else is percent-encoded, the backslash too.
    private static readonly SearchValues<char> Kept =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    private ReturnAddress(string value) => Value = value;

    /// <summary>ASCII; starts with the path base and a single slash.</summary>
    public string Value { get; }

    public static ReturnAddress Home(PathString pathBase) =>
        new($"{pathBase}/" is var home && IsLocalPath(home) ? home : "/");

    /// <summary>The home page if <paramref name="address"/> is missing, too long, or leads anywhere but below <paramref name="pathBase"/>.</summary>
    /// <param name="address">As a request brought it: any text at all.</param>
    public static ReturnAddress Parse(string? address, PathString pathBase)
    {
        if (string.IsNullOrEmpty(address) || address.Length > MaximumLength || address.Any(char.IsControl)) return Home(pathBase);
        var sent = Encode(address);
        var path = sent[..EndOfPath(sent)];
        return sent.Length <= MaximumLength && IsLocalPath(path) && IsBelow(path, pathBase) ? new ReturnAddress(sent) : Home(pathBase);
    }

    /// <summary>The address of a request as it was sent, since decoding it would lose what told two titles apart.</summary>
    public static ReturnAddress Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Parse(context.Features.Get<IHttpRequestFeature>()?.RawTarget, context.Request.PathBase);
    }

    public override string ToString() => Value;

    private static string Encode(string address)
    {
        var sent = new StringBuilder(address.Length);
        var end = EndOfPath(address);
        for (var at = 0; at < address.Length;)
        {
            var length = address.AsSpan(at).IndexOfAnyExcept(Kept);
            if (length < 0) length = address.Length - at;
            sent.Append(address, at, length);
            at += length;
            if (at == address.Length) break;
            // A browser reads a backslash in a path as a slash. Kept, it fails the check; in a query it is a character like any other.
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

    // Dot segments are never folded but refused: no page has one in its address. They are looked for in the decoded path as well, since a
    // browser decodes dots, and a proxy may decode slashes.
    private static bool IsLocalPath(string path)
    {
        if (path.Contains('\\', StringComparison.Ordinal)) return false;
        var decoded = Uri.UnescapeDataString(path);
        return path is ['/', ..] && decoded is not ['/', '/' or '\\', ..] && !decoded.Split('/', '\\').Any(segment => segment is "." or "..");
    }

    private static bool IsBelow(string path, PathString pathBase) =>
        pathBase.ToUriComponent() is var start && path.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (path.Length == start.Length || path[start.Length] == '/');
}
