namespace WikiReader.Web.Localization;

/// <summary>The languages that a reader's browser names (RFC 9110, section 12.5.4).</summary>
internal static class BrowserLanguages
{
    // A browser sends a few; a longer header is not one's.
    private const int Maximum = 20;

    /// <summary>
    /// Language codes in lower case, the preferred ones first, each followed by its less specific forms: <c>de-at</c>, <c>de</c>. They may repeat, and
    /// there may be no wiki in them.
    /// </summary>
    public static IEnumerable<string> Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.GetTypedHeaders().AcceptLanguage.Take(Maximum)
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .SelectMany(language => FormsOf(language.Value.Value?.ToLowerInvariant() ?? ""));
    }

    private static IEnumerable<string> FormsOf(string tag)
    {
        for (var end = tag.Length; end > 0; end = tag.LastIndexOf('-', end - 1)) yield return tag[..end];
    }
}
