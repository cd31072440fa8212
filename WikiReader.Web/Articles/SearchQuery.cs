using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles;

/// <summary>What a reader searches for.</summary>
public static class SearchQuery
{
    // MediaWiki's search rejects longer queries.
    private const int MaximumLength = 300;

    /// <summary>
    /// The query without white space around it, and without the directional marks that are copied along with a title; the start of one that is too
    /// long. Empty if there is none.
    /// </summary>
    public static string Read(string? text)
    {
        var query = ForeignText.WithoutControls(text ?? "").Trim();
        if (query.Length <= MaximumLength) return query;
        return query[..(char.IsHighSurrogate(query[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength)];
    }
}
