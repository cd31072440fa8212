using System.Text;

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
    private readonly StringBuilder _css = new();
    private int _length;

    /// <summary>Null if there is none.</summary>
    public StyleSheet? Result => _css.Length > 0 ? new StyleSheet(this) : null;

    public string Css => _css.ToString();

    /// <param name="key">What the style is called in <c>data-mw-deduplicate</c>.</param>
    public void Add(string? key, string css)
    {
        if (key?.StartsWith(KeyPrefix, StringComparison.Ordinal) != true || css.Length > MaximumLength - _length || !_keys.Add(key)) return;
        _length += css.Length;
        new StyleSheetWriter(_css, media).Write(css);
    }
}
