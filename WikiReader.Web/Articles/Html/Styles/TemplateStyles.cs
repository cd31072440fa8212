using System.Text;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles.Cost;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// Gathers the style sheets of a page's templates into one. MediaWiki writes each where it is first needed, and refers to it by its key
/// from then on.
/// </summary>
internal sealed class TemplateStyles(MediaResolver media)
{
    private const string KeyPrefix = "TemplateStyles:";

    // The styles of the largest articles come to a tenth of this. What is more is left out.
    private const int MaximumLength = 256 * 1024;

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<string> _sheets = [];
    private int _length;

    public string Css { get; private set; } = "";

    /// <summary>The sheets as one, within what they may cost on the page that they are for; null if there is none.</summary>
    public StyleSheet? Write(PageShape page)
    {
        if (_sheets.Count == 0) return null;
        var css = new StringBuilder();
        var writer = new StyleSheetWriter(css, media, new StyleBudget(page));
        foreach (var sheet in _sheets) writer.Write(sheet);
        Css = css.ToString();
        return Css.Length > 0 ? new StyleSheet(this) : null;
    }

    /// <param name="key">What the style is called in <c>data-mw-deduplicate</c>.</param>
    public void Add(string? key, string css)
    {
        if (key?.StartsWith(KeyPrefix, StringComparison.Ordinal) != true || css.Length > MaximumLength - _length || !_keys.Add(key)) return;
        _length += css.Length;
        _sheets.Add(css);
    }
}
