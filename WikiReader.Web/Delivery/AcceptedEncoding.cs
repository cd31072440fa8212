using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using WikiReader.Web.Compression;

namespace WikiReader.Web.Delivery;

/// <summary>Chooses the content coding of an answer by the request's <c>Accept-Encoding</c> (RFC 9110, section 12.5.3).</summary>
internal static class AcceptedEncoding
{
    // The smallest first: among those that a browser likes alike it is taken.
    private static readonly PageEncoding[] Encodings = [PageEncoding.Brotli, PageEncoding.Gzip, PageEncoding.Identity];

    public static PageEncoding Choose(StringValues accepted, FramedText page)
    {
        // Who says nothing, or nothing that can be read, gets what everybody can read.
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var codings)) return PageEncoding.Identity;
        var best = Encodings.Where(encoding => encoding.CanEncode(page)).MaxBy(encoding => QualityOf(encoding, codings));
        return best is not null && QualityOf(best, codings) > 0 ? best : PageEncoding.Identity;
    }

    private static double QualityOf(PageEncoding encoding, IList<StringWithQualityHeaderValue> codings)
    {
        var name = encoding.Name ?? "identity";
        var named = codings.FirstOrDefault(coding => Is(coding, name) || (name == "gzip" && Is(coding, "x-gzip"))) ?? codings.FirstOrDefault(coding => Is(coding, "*"));
        if (named is not null) return named.Quality ?? 1;
        // Not to be compressed at all is always acceptable, and never what a browser hopes for.
        return encoding.Name is null ? 0.0001 : 0;
    }

    private static bool Is(StringWithQualityHeaderValue coding, string name) => coding.Value.Equals(name, StringComparison.OrdinalIgnoreCase);
}
