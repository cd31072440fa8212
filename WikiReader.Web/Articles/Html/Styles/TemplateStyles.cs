using System.Text;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles.Cost;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// Collects the style sheets of an article's templates into one (<see
/// href="https://www.mediawiki.org/wiki/Extension:TemplateStyles">Extension:TemplateStyles</see>). MediaWiki writes each at its first use, and
/// refers to it by its key afterwards.
/// </summary>
internal sealed class TemplateStyles(MediaResolver media)
{
    private const string KeyPrefix = "TemplateStyles:";

    // The styles of the largest articles are a tenth of this. Sheets beyond it are dropped.
    private const int MaximumLength = 256 * 1024;

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<CssTokens> _sheets = [];
    private int _length;

    /// <summary>What the sheets so far say about classes.</summary>
    public SheetClasses Classes { get; } = new();

    public string Css { get; private set; } = "";

    /// <summary>The combined sheet, within the budget for this article; null if there is none.</summary>
    /// <param name="headings">For each level in the source, the level with which headings are written; zero for none.</param>
    public StyleSheet? Write(PageShape shape, IReadOnlyList<int> headings)
    {
        if (_sheets.Count == 0) return null;
        var css = new StringBuilder();
        var writer = new StyleSheetWriter(css, media, new StyleBudget(shape), headings);
        foreach (var sheet in _sheets) writer.Write(sheet);
        Css = css.ToString();
        return Css.Length > 0 ? new StyleSheet(this) : null;
    }

    /// <param name="key">The value of <c>data-mw-deduplicate</c>.</param>
    public void Add(string? key, string css)
    {
        if (key?.StartsWith(KeyPrefix, StringComparison.Ordinal) != true || css.Length > MaximumLength - _length || !_keys.Add(key)) return;
        _length += css.Length;
        var sheet = CssTokenizer.Read(css);
        Classes.Add(sheet);
        _sheets.Add(sheet);
    }
}
