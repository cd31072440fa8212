using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using WikiReader.Web.Delivery.Coding;

namespace WikiReader.Web.Delivery;

/// <summary>Chooses the content coding of an answer by the request's <c>Accept-Encoding</c> (RFC 9110, section 12.5.3).</summary>
internal static class ContentCodingNegotiation
{
    // The smallest first: among those that a browser likes alike it is taken.
    private static readonly ContentCoding[] Encodings = [ContentCoding.Brotli, ContentCoding.Gzip, ContentCoding.Identity];

    public static ContentCoding Choose(StringValues accepted, ComposedPage page)
    {
        // Who says nothing, or nothing that can be read, gets what everybody can read.
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var codings)) return ContentCoding.Identity;
        var (best, bestQuality) = (ContentCoding.Identity, 0d);
        foreach (var encoding in Encodings)
        {
            if (encoding.CanEncode(page) && QualityOf(encoding, codings) is var quality && quality > bestQuality) (best, bestQuality) = (encoding, quality);
        }

        return best;
    }

    private static double QualityOf(ContentCoding encoding, IList<StringWithQualityHeaderValue> codings)
    {
        var name = encoding.Name ?? "identity";
        var named = Find(codings, name) ?? (name == "gzip" ? Find(codings, "x-gzip") : null) ?? Find(codings, "*");
        if (named is not null) return named.Quality ?? 1;
        // Not to be compressed at all is always acceptable, and never what a browser hopes for.
        return encoding.Name is null ? 0.0001 : 0;
    }

    private static StringWithQualityHeaderValue? Find(IList<StringWithQualityHeaderValue> codings, string name)
    {
        for (var i = 0; i < codings.Count; i++)
        {
            if (codings[i].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) return codings[i];
        }

        return null;
    }
}
