using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using WikiReader.Web.Delivery.Coding;

namespace WikiReader.Web.Delivery;

/// <summary>The only style sheet of a page, compressed once. Its address contains its hash, so that browsers keep it for a year.</summary>
public sealed class PageStyleSheet
{
    private const string Immutable = "public, max-age=31536000, immutable";

    private readonly Lazy<byte[]> _gzip;
    private readonly Lazy<byte[]> _brotli;
    private readonly byte[] _css;
    private readonly string _name;

    internal PageStyleSheet(string name, byte[] css)
    {
        (_name, _css, Hash) = (name, css, Convert.ToHexStringLower(SHA256.HashData(css))[..16]);
        _gzip = new(() => Compress(css, stream => new GZipStream(stream, CompressionLevel.SmallestSize)));
        _brotli = new(() => Compress(css, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));
    }

    internal string Hash { get; }

    /// <summary>The route of this sheet with any hash.</summary>
    internal string Pattern => $"/css/{_name}.{{hash}}.css";

    /// <param name="pathBase">Empty, or a path that starts with a slash.</param>
    public string Address(string pathBase) => $"{pathBase}/css/{_name}.{Hash}.css";

    /// <summary>
    /// The sheet as a response. The address of an earlier or later version, which a page from another replica may contain during an update, gets
    /// this one, which the browser must then revalidate.
    /// </summary>
    internal IResult Respond(HttpContext context, string hash)
    {
        var coding = ContentCodingNegotiation.Choose(context.Request.Headers.AcceptEncoding);
        var headers = context.Response.Headers;
        headers.CacheControl = hash == Hash ? Immutable : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (coding.Name is not null) headers.ContentEncoding = coding.Name;
        return TypedResults.Bytes(In(coding), "text/css; charset=utf-8", entityTag: new EntityTagHeaderValue(new StringSegment($"\"{Hash}-{coding.Name}\"")));
    }

    private byte[] In(ContentCoding coding) =>
        coding == ContentCoding.Brotli ? _brotli.Value : coding == ContentCoding.Gzip ? _gzip.Value : _css;

    private static byte[] Compress(byte[] css, Func<Stream, Stream> coding)
    {
        using var compressed = new MemoryStream();
        using (var stream = coding(compressed)) stream.Write(css);
        return compressed.ToArray();
    }
}
