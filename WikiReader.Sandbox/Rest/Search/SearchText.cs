using System.Text;
using System.Text.RegularExpressions;

namespace WikiReader.Sandbox.Rest.Search;

/// <summary>Finds words in pages and shows where.</summary>
internal static partial class SearchText
{
    private const string MoreLike = "morelike:";
    private const int ContextLength = 90;
    private const double TitleIs = 1000;
    private const double TitleHas = 100;

    public static string[] Terms(string query) =>
        [.. Words().Matches(query).Select(word => word.Value).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Words that say what a text is about: those that are long.</summary>
    public static IEnumerable<string> LongTerms(string text) => Terms(text).Where(term => term.Length > 5);

    /// <summary>The titles of a query by <c>morelike:</c>, which must begin with it; null if it does not.</summary>
    public static string[]? TitlesToBeLike(string query) =>
        query.StartsWith(MoreLike, StringComparison.OrdinalIgnoreCase) ? query[MoreLike.Length..].Replace('_', ' ').Split('|', StringSplitOptions.TrimEntries) : null;

    /// <summary>The words of a query, and the category whose members it asks for by <c>incategory:</c>; null if it asks for none.</summary>
    public static (string Text, string? Category) SplitCategory(string query) =>
        InCategory().Match(query) is { Success: true } match
            ? (query.Remove(match.Index, match.Length), match.Groups["name"].Value.Replace("\\\"", "\"", StringComparison.Ordinal).Replace('_', ' ').Trim())
            : (query, null);

    /// <summary>True if the key of a category, in any language, has this name.</summary>
    public static bool IsNamed(string categoryKey, string name) =>
        categoryKey[(categoryKey.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace('_', ' ').Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The shortest of the redirects to a page that has all words in its title, if the page's own title does not; otherwise null.</summary>
    public static string? MatchingRedirect(StoredPage page, IEnumerable<string> redirects, string[] terms) =>
        terms.Length == 0 || HasAll(page.Page.Title, terms) ? null : redirects.Where(title => HasAll(title, terms)).OrderBy(title => title.Length).FirstOrDefault();

    /// <summary>The score of a page; zero if it lacks one of the words.</summary>
    /// <param name="redirect">The title of a redirect to it that has all words; null if there is none.</param>
    public static double Score(StoredPage page, string? redirect, string[] terms)
    {
        var title = redirect ?? page.Page.Title;
        var score = string.Equals(title, string.Join(' ', terms), StringComparison.OrdinalIgnoreCase) ? TitleIs : 0;
        foreach (var term in terms)
        {
            var inText = Occurrences(page.Facts.Text, term);
            var inTitle = title.Contains(term, StringComparison.OrdinalIgnoreCase);
            if (inText == 0 && !inTitle)
                return 0;
            score += Math.Min(inText, TitleHas / 2) + (inTitle ? TitleHas : 0);
        }

        return page.IsArticle ? score : score / TitleHas;
    }

    /// <summary>An escaped excerpt with the matches marked as MediaWiki does; null if only the title matches.</summary>
    public static string? Excerpt(string text, string[] terms)
    {
        var first = terms.Select(term => text.IndexOf(term, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).Order().FirstOrDefault(-1);
        if (first < 0)
            return null;

        var start = first <= ContextLength ? 0 : text.LastIndexOf(' ', first - ContextLength) + 1;
        var end = Math.Min(text.Length, first + (2 * ContextLength));
        var mark = new Regex(string.Join('|', terms.Select(Regex.Escape)), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

        var excerpt = new StringBuilder(start > 0 ? "..." : "");
        var from = start;
        foreach (Match match in mark.Matches(text[..end]))
        {
            if (match.Index < from)
                continue;
            excerpt.Append(Escape(text[from..match.Index])).Append("<span class='searchmatch'>").Append(Escape(match.Value)).Append("</span>");
            from = match.Index + match.Length;
        }

        return excerpt.Append(Escape(text[from..end])).Append('\n').ToString();
    }

    private static bool HasAll(string title, string[] terms) => terms.All(term => title.Contains(term, StringComparison.OrdinalIgnoreCase));

    private static int Occurrences(string text, string term)
    {
        var count = 0;
        for (var at = text.IndexOf(term, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(term, at + term.Length, StringComparison.OrdinalIgnoreCase))
        {
            count++;
        }

        return count;
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#039;", StringComparison.Ordinal);

    [GeneratedRegex("""incategory:(?:"(?<name>(?:[^"\\]|\\.)*)"|(?<name>\S+))""", RegexOptions.IgnoreCase)]
    private static partial Regex InCategory();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Words();
}
