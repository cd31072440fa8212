using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using WikiReader.Web.Delivery.Coding;

namespace WikiReader.Web.Delivery;

/// <summary>Chooses the content coding of a response by the request's <c>Accept-Encoding</c> (RFC 9110, section 12.5.3).</summary>
internal static class ContentCodingNegotiation
{
    // Smallest output first: the first of those with the same quality is chosen.
    private static readonly ContentCoding[] Codings = [ContentCoding.Brotli, ContentCoding.Gzip, ContentCoding.Identity];

    public static ContentCoding Choose(StringValues accepted, ComposedPage page) => Choose(accepted, coding => coding.CanEncode(page));

    /// <summary>For a resource that exists in every coding.</summary>
    public static ContentCoding Choose(StringValues accepted) => Choose(accepted, static _ => true);

    private static ContentCoding Choose(StringValues accepted, Func<ContentCoding, bool> canUse)
    {
        // Without a readable Accept-Encoding, the coding that every client can read.
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var ranges)) return ContentCoding.Identity;
        var (best, bestQuality) = (ContentCoding.Identity, 0d);
        foreach (var coding in Codings)
        {
            if (canUse(coding) && QualityOf(coding, ranges) is var quality && quality > bestQuality) (best, bestQuality) = (coding, quality);
        }

        return best;
    }

    private static double QualityOf(ContentCoding coding, IList<StringWithQualityHeaderValue> ranges)
    {
        var name = coding.Name ?? "identity";
        var named = Find(ranges, name) ?? (name == "gzip" ? Find(ranges, "x-gzip") : null) ?? Find(ranges, "*");
        if (named is not null) return named.Quality ?? 1;
        // Identity is acceptable unless excluded, and the least preferred.
        return coding.Name is null ? 0.0001 : 0;
    }

    private static StringWithQualityHeaderValue? Find(IList<StringWithQualityHeaderValue> ranges, string name)
    {
        for (var i = 0; i < ranges.Count; i++)
        {
            if (ranges[i].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) return ranges[i];
        }

        return null;
    }
}
