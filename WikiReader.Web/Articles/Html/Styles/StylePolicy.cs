using System.Text;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// Which declarations of a <c>style</c> attribute are kept: those of <see cref="StyleProperties"/>, written anew. Nothing that loads
/// (<c>url()</c>), that reads the page around (<c>attr()</c>, <c>var()</c>), or that is spelled with escapes.
/// </summary>
internal static class StylePolicy
{
    private const int MaximumLength = 4096;

    /// <summary>The declarations that are kept, each colour with its counterpart for dark mode, or null if none is kept.</summary>
    /// <param name="isInColumns">True for an element within columns: it cannot have columns of its own.</param>
    public static string? Filter(string? style, bool isInColumns = false)
    {
        if (string.IsNullOrEmpty(style) || style.Length > MaximumLength) return null;
        var kept = new StringBuilder();
        return new DeclarationWriter(kept, media: null, isInColumns).Write(CssTokenizer.Read(style)) ? kept.ToString() : null;
    }

    /// <summary>A colour that an attribute names, as a declaration; null if it is none.</summary>
    public static string? FilterColor(string property, string? value) =>
        value is not null && ColorReader.OfAttribute(value) is { } colour ? $"{property}:light-dark({colour},{colour.Mirrored()})" : null;
}
