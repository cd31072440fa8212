using System.Text;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// Filters a <c>style</c> attribute: writes the declarations that <see cref="StyleProperties"/> allows. Nothing that loads (<c>url()</c>), that
/// reads from the page shell (<c>attr()</c>, <c>var()</c>), or that contains escapes.
/// </summary>
internal static class StylePolicy
{
    private const int MaximumLength = 4096;

    /// <summary>The allowed declarations, each color with its counterpart for dark mode; null if there is none.</summary>
    /// <param name="isInColumns">True for an element in columns, which may not have columns itself.</param>
    /// <param name="colors"><see cref="CssValues.OnPaper"/>, <see cref="CssValues.FixedColors"/> or neither.</param>
    public static string? Filter(string? style, bool isInColumns = false, CssValues colors = CssValues.None)
    {
        if (string.IsNullOrEmpty(style) || style.Length > MaximumLength) return null;
        var kept = new StringBuilder();
        return new DeclarationWriter(kept, media: null, isInColumns).Write(CssTokenizer.Read(style), colors) ? kept.ToString() : null;
    }

    /// <summary>The color of a presentational attribute, as a declaration; null if the value is not a color.</summary>
    public static string? FilterColor(string property, string? value, CssValues colors = CssValues.None) =>
        value is not null && ColorReader.OfAttribute(value) is { } color ? Filter($"{property}:{color}", colors: colors) : null;
}
