using System.Text;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles.Cost;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>Writes the declarations of a rule or of a <c>style</c> attribute that are kept.</summary>
/// <param name="media">Says which pictures a sheet may load; null for a <c>style</c> attribute.</param>
/// <param name="isInColumns">True if columns are left out, since the element is within others.</param>
internal sealed class DeclarationWriter(StringBuilder css, MediaResolver? media, bool isInColumns = false)
{
    /// <summary>What the declarations of the last block cost that were kept.</summary>
    public DeclarationCost Cost { get; private set; }

    /// <summary>True if one of them sets text in columns.</summary>
    public bool HasColumns { get; private set; }

    /// <summary>False if none was kept.</summary>
    /// <param name="colours"><see cref="CssValues.FixedColors"/> if the declarations are made for one colour scheme.</param>
    public bool Write(CssTokens block, CssValues colours = CssValues.None)
    {
        var start = css.Length;
        (Cost, HasColumns) = (default, false);
        for (var at = block.From; at < block.To;)
        {
            var end = EndOf(block, at);
            var isDeclaration = end == block.To || block.IsDelim(end, ';');
            if (isDeclaration) WriteOne(block.Slice(at, end).Trim(), start, colours);
            at = isDeclaration ? end + 1 : block.After(end);
        }

        return css.Length > start;
    }

    // Ends at a semicolon, or at a rule within the rule, which is left out.
    private static int EndOf(CssTokens block, int at)
    {
        while (at < block.To && !block.IsDelim(at, ';') && !block.IsOpenBracket(at, '{')) at = block.After(at);
        return Math.Min(at, block.To);
    }

    private void WriteOne(CssTokens declaration, int start, CssValues colours)
    {
        if (declaration.IsEmpty || !declaration.Is(declaration.From, CssTokenKind.Ident)) return;
        var property = declaration.NameOf(declaration.From);
        var allowed = StyleProperties.Of(property);
        if (allowed == CssValues.None || (media is null && allowed.HasFlag(CssValues.InSheets))) return;
        var value = declaration.Slice(declaration.From + 1, declaration.To).Trim();
        if (!value.IsDelim(value.From, ':')) return;
        value = WithoutWeight(value.Slice(value.From + 1, value.To), out var isImportant);

        var isColumns = property is "columns" or "column-count" or "column-width";
        if ((isColumns && isInColumns) || !ValueBounds.Holds(property, value)) return;

        var before = css.Length;
        if (before > start) css.Append(';');
        css.Append(property).Append(':');
        if (!new ValueWriter(css, property, media).Write(value, allowed | colours))
        {
            css.Length = before;
            return;
        }

        Cost += DeclarationCost.Of(property, value);
        HasColumns |= isColumns && !(value.To - value.From == 1 && value.IsWord(value.From, "auto"));
        // What keeps columns out of columns is important, and has to be the only one.
        if (isImportant && !isColumns) css.Append(" !important");
    }

    private static CssTokens WithoutWeight(CssTokens value, out bool isImportant)
    {
        value = value.Trim();
        isImportant = value.IsWord(value.To - 1, "important") && value.To - value.From > 1;
        if (!isImportant) return value;
        var rest = value.Slice(value.From, value.To - 1).Trim();
        isImportant = !rest.IsEmpty && rest.IsDelim(rest.To - 1, '!');
        return isImportant ? rest.Slice(rest.From, rest.To - 1).Trim() : value;
    }
}
