using System.Text.RegularExpressions;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// Recognizes rules that hide content until a script shows it: by the names that wikis give such content, or because all but the first child is
/// hidden. Without a script the content must be readable, and words that invite the reader to open it must not be there.
/// </summary>
internal static partial class FoldedContent
{
    /// <summary>True if the elements of a rule are content that a script would show.</summary>
    public static bool IsMeant(CssTokens selectors)
    {
        var isFolded = false;
        for (var at = selectors.From; at < selectors.To; at++)
        {
            if (at > selectors.From && selectors.Is(at, CssTokenKind.Ident) && selectors.IsDelim(at - 1, '.'))
            {
                if (Control().IsMatch(selectors.TextOf(at))) return false;
                isFolded |= Folded().IsMatch(selectors.TextOf(at));
            }
            else if (selectors.Is(at, CssTokenKind.Function))
            {
                isFolded |= IsAllButFirst(selectors.NameOf(at), selectors.Inside(at).Trim());
            }
        }

        return isFolded;
    }

    /// <summary>True if the declaration hides an element, or makes it so small that nothing of it is left.</summary>
    public static bool Hides(string property, CssTokens value) => property switch
    {
        "display" => value.IsWord(value.From, "none"),
        "visibility" => value.IsWord(value.From, "hidden") || value.IsWord(value.From, "collapse"),
        "height" or "max-height" or "block-size" or "max-block-size" or "font-size" or "opacity" => IsZero(value),
        _ => false,
    };

    /// <summary>True for generated text such as "[show]", on which only a script could act.</summary>
    public static bool IsControl(string property, CssTokens value) =>
        property == "content" && value.Is(value.From, CssTokenKind.String) && Label().IsMatch(CssText.Read(value.TextOf(value.From)));

    // :not(:first-child) and :nth-child(n+2)
    private static bool IsAllButFirst(string function, CssTokens arguments) => function switch
    {
        "not" => arguments.To - arguments.From == 2 && (arguments.IsWord(arguments.From + 1, "first-child") || arguments.IsWord(arguments.From + 1, "first-of-type")),
        "nth-child" or "nth-of-type" => !arguments.IsEmpty && FromSecond().IsMatch(arguments.Css.AsSpan(arguments[arguments.From].Start, arguments[arguments.To - 1].End - arguments[arguments.From].Start)),
        _ => false,
    };

    private static bool IsZero(CssTokens value) =>
        value.To - value.From == 1 && value.TextOf(value.From) is ['0', ..] number && number.TrimStart("0.").TrimEnd("abcdefghijklmnopqrstuvwxyz%").IsEmpty;

    [GeneratedRegex("^(?:fold|un-?fold|collaps|mw-collaps|mw-customcollaps|accordion|spoiler|navcontent|vshide|hidden-content)|-(?:fold|collaps|accordion|spoiler)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Folded();

    [GeneratedRegex("toggle|button|placeholder", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Control();

    [GeneratedRegex(@"^\s*1?n\s*\+\s*[1-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromSecond();

    [GeneratedRegex(@"^\s*\[\s*\p{L}[\p{L}\p{M} \-/]{1,30}\]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
