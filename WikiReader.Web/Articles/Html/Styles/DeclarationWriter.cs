using System.Text;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles.Cost;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>Writes the declarations of a rule or of a <c>style</c> attribute that the policy allows.</summary>
/// <param name="media">Decides which images a sheet may load; null for a <c>style</c> attribute.</param>
/// <param name="isInColumns">True if column properties are omitted because the element is in columns already.</param>
internal sealed class DeclarationWriter(StringBuilder css, MediaResolver? media, bool isInColumns = false)
{
    private (Color Light, Color Dark)? _ground;
    private (Color Light, Color Dark)? _ink;
    private bool _hasLinkColor;

    /// <summary>The cost of the declarations that the last <see cref="Write"/> kept.</summary>
    public DeclarationCost Cost { get; private set; }

    /// <summary>True if one of them creates columns.</summary>
    public bool HasColumns { get; private set; }

    /// <summary>False if no declaration was kept.</summary>
    /// <param name="colors"><see cref="CssValues.FixedColors"/> if the declarations apply to one color scheme only.</param>
    /// <param name="isFolded">True if the declarations are about content that must not be hidden; see <see cref="FoldedContent"/>.</param>
    public bool Write(CssTokens block, CssValues colors = CssValues.None, bool isFolded = false)
    {
        var start = css.Length;
        (Cost, HasColumns, _ground, _ink) = (default, false, null, null);
        for (var at = block.From; at < block.To;)
        {
            var end = EndOf(block, at);
            var isDeclaration = end == block.To || block.IsDelim(end, ';');
            if (isDeclaration) WriteDeclaration(block.Slice(at, end).Trim(), start, colors, isFolded);
            at = isDeclaration ? end + 1 : block.After(end);
        }

        if (media is null && _ground is { } ground) Complete(ground, isKey: colors.HasFlag(CssValues.FixedColors));
        return css.Length > start;
    }

    // A key has no words. Where it can hardly be told from dark paper, a line around it can.
    private void Complete((Color Light, Color Dark) ground, bool isKey)
    {
        if (!isKey && Legibility.InkOn(ground.Light, ground.Dark, _ink) is { } ink) css.Append(";color:").Append(ink);
        if (isKey && !Legibility.IsSeenInDark(ground.Dark)) css.Append(";outline:").Append(Legibility.KeyOutline);
    }

    // Ends at a semicolon, or at a nested rule, which is omitted.
    private static int EndOf(CssTokens block, int at)
    {
        while (at < block.To && !block.IsDelim(at, ';') && !block.IsOpenBracket(at, '{')) at = block.After(at);
        return Math.Min(at, block.To);
    }

    private void WriteDeclaration(CssTokens declaration, int start, CssValues colors, bool isFolded)
    {
        if (declaration.IsEmpty || !declaration.Is(declaration.From, CssTokenKind.Ident)) return;
        var property = declaration.NameOf(declaration.From);
        var allowed = StyleProperties.Of(property);
        if (allowed == CssValues.None || (media is null && allowed.HasFlag(CssValues.InSheets))) return;
        var value = declaration.Slice(declaration.From + 1, declaration.To).Trim();
        if (!value.IsDelim(value.From, ':')) return;
        value = WithoutImportant(value.Slice(value.From + 1, value.To), out var isImportant);

        var isColumns = property is "columns" or "column-count" or "column-width";
        if ((isFolded && FoldedContent.Hides(property, value)) || FoldedContent.IsControl(property, value)) return;
        if ((isColumns && isInColumns) || !ValueBounds.IsWithinBounds(property, value)) return;

        var before = css.Length;
        if (before > start) css.Append(';');
        css.Append(property).Append(':');
        var writer = new ValueWriter(css, property, media);
        if (!writer.Write(value, allowed | colors))
        {
            css.Length = before;
            return;
        }

        Cost += DeclarationCost.Of(property, value);
        HasColumns |= isColumns && !(value.To - value.From == 1 && value.IsWord(value.From, "auto"));
        // Column declarations lose !important: only the rule that prevents columns within columns may have it.
        if (isImportant && !isColumns) css.Append(" !important");
        if (property == "color") _ink = writer.OnlyColor;
        if (property is not ("background" or "background-color")) return;
        _ground = writer.OnlyColor;
        if (_ground is { } ground) WriteLinkColor(ground.Light, ground.Dark);
    }

    // In a style attribute the usual color is only written after another one: article.css has a rule for all attributes without.
    private void WriteLinkColor(Color light, Color dark)
    {
        var color = Legibility.LinkOn(light, dark);
        if (color is null && media is null && !_hasLinkColor) return;
        css.Append(';').Append(Legibility.LinkProperty).Append(':').Append(color ?? Legibility.UsualLink);
        _hasLinkColor = true;
    }

    private static CssTokens WithoutImportant(CssTokens value, out bool isImportant)
    {
        value = value.Trim();
        isImportant = value.IsWord(value.To - 1, "important") && value.To - value.From > 1;
        if (!isImportant) return value;
        var rest = value.Slice(value.From, value.To - 1).Trim();
        isImportant = !rest.IsEmpty && rest.IsDelim(rest.To - 1, '!');
        return isImportant ? rest.Slice(rest.From, rest.To - 1).Trim() : value;
    }
}
