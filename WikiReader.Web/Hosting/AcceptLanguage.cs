using Microsoft.Extensions.Primitives;

namespace WikiReader.Web.Hosting;

/// <summary>The languages that a browser accepts (RFC 9110, section 12.5.4).</summary>
public static class AcceptLanguage
{
    // Browsers send a few. A longer header is not a list of languages that somebody reads.
    private const int Maximum = 20;

    /// <summary>Language tags, best first, without those of weight zero; empty if the browser sends none.</summary>
    public static IReadOnlyList<StringSegment> Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.AcceptLanguage.Count == 0) return [];
        return
        [
            .. request.GetTypedHeaders().AcceptLanguage.Where(language => language.Quality != 0).OrderByDescending(language => language.Quality ?? 1)
                .Take(Maximum).Select(language => language.Value),
        ];
    }
}
