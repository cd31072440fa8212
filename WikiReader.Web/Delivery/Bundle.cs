using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using WikiReader.Web.Delivery.Coding;

namespace WikiReader.Web.Delivery;

/// <summary>
/// Style sheets or scripts of a page in one file, compressed once. Its address contains its hash, so that browsers keep it for a year.
/// </summary>
public sealed class Bundle
{
    private const string Immutable = "public, max-age=31536000, immutable";

    private readonly Lazy<byte[]> _gzip;
    private readonly Lazy<byte[]> _brotli;
    private readonly byte[] _content;
    private readonly string _name;
    private readonly string _extension;
    private readonly string _mediaType;

    private Bundle(string name, string extension, string mediaType, byte[] content)
    {
        (_name, _extension, _mediaType, _content) = (name, extension, mediaType, content);
        Hash = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
        _gzip = new(() => Compress(content, stream => new GZipStream(stream, CompressionLevel.SmallestSize)));
        _brotli = new(() => Compress(content, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));
    }

    internal string Hash { get; }

    /// <summary>The route of this file with any hash.</summary>
    internal string Pattern => $"/{_extension}/{_name}.{{hash}}.{_extension}";

    /// <param name="name">The name in the address.</param>
    /// <param name="sources">Files of <c>wwwroot/css</c> without extension, in the order of their rules.</param>
    internal static Bundle OfStyleSheets(string name, params ReadOnlySpan<string> sources) =>
        new(name, "css", "text/css; charset=utf-8", BundleSource.JoinStyleSheets(sources));

    /// <param name="name">The name in the address.</param>
    /// <param name="sources">Files of <c>wwwroot/js</c> without extension, in the order in which they run.</param>
    internal static Bundle OfScripts(string name, params ReadOnlySpan<string> sources) =>
        new(name, "js", "text/javascript; charset=utf-8", BundleSource.JoinScripts(sources));

    /// <param name="pathBase">Empty, or a path that starts with a slash.</param>
    public string Address(string pathBase) => $"{pathBase}/{_extension}/{_name}.{Hash}.{_extension}";

    /// <summary>
    /// The file as a response. The address of an earlier or later version, which a page from another replica may contain during an update, gets
    /// this one, which the browser must then revalidate.
    /// </summary>
    internal IResult Respond(HttpContext context, string hash)
    {
        var coding = ContentCodingNegotiation.Choose(context.Request.Headers.AcceptEncoding);
        var headers = context.Response.Headers;
        headers.CacheControl = hash == Hash ? Immutable : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (coding.Name is not null) headers.ContentEncoding = coding.Name;
        return TypedResults.Bytes(In(coding), _mediaType, entityTag: new EntityTagHeaderValue(new StringSegment($"\"{Hash}-{coding.Name}\"")));
    }

    private byte[] In(ContentCoding coding) =>
        coding == ContentCoding.Brotli ? _brotli.Value : coding == ContentCoding.Gzip ? _gzip.Value : _content;

    private static byte[] Compress(byte[] content, Func<Stream, Stream> coding)
    {
        using var compressed = new MemoryStream();
        using (var stream = coding(compressed)) stream.Write(content);
        return compressed.ToArray();
    }
}
