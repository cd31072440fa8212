using System.Collections.Frozen;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>Evaluates what a selector requires of MediaWiki's <c>html</c> and <c>body</c> for WikiReader.</summary>
internal static class RootSelector
{
    /// <summary>
    /// The classes that apply in WikiReader: no scripts, and a responsive layout. No classes of particular skins, whose rules only correct that skin.
    /// Nearly all pages are articles (<c>ns-0</c>).
    /// </summary>
    private static readonly FrozenSet<string> Classes = FrozenSet.Create(
        StringComparer.Ordinal, "mediawiki", "client-nojs", "ns-0", "skin--responsive", "mw-parser-output");

    /// <summary>The choices of a reader for which the compound matches the root elements; null if it is about another element.</summary>
    /// <param name="addsSpecificity">True if the compound adds specificity to that of the element's name.</param>
    public static ChosenSchemes? Matches(CssTokens compound, out bool addsSpecificity)
    {
        var at = compound.From;
        var isNamed = compound.IsWord(at, "html") || compound.IsWord(at, "body");
        if (isNamed) at++;
        addsSpecificity = at < compound.To;
        if (!isNamed && !IsAboutRoot(compound)) return null;
        var schemes = ChosenSchemes.Any;
        while (at < compound.To && schemes != ChosenSchemes.None) schemes &= MatchesNext(compound, ref at);
        return schemes;
    }

    private static bool IsAboutRoot(CssTokens compound) =>
        compound.IsDelim(compound.From, ':') ? compound.IsWord(compound.From + 1, "root") : ClassAt(compound, compound.From) is { } name
            && (name.StartsWith("skin-theme-", StringComparison.Ordinal) || name.StartsWith("client-", StringComparison.Ordinal));

    // MediaWiki's classes for what its own readers choose.
    private static ChosenSchemes SchemesOf(string name) => name switch
    {
        "skin-theme-clientpref-os" => ChosenSchemes.System,
        "skin-theme-clientpref-day" => ChosenSchemes.Light,
        "skin-theme-clientpref-night" => ChosenSchemes.Dark,
        _ => Classes.Contains(name) ? ChosenSchemes.Any : ChosenSchemes.None,
    };

    private static ChosenSchemes MatchesNext(CssTokens compound, ref int at)
    {
        if (ClassAt(compound, at) is { } name)
        {
            at += 2;
            return SchemesOf(name);
        }

        if (!compound.IsDelim(at, ':')) return ChosenSchemes.None;
        var condition = at + 1;
        at = condition < compound.To ? compound.After(condition) : compound.To;
        if (compound.IsWord(condition, "root")) return ChosenSchemes.Any;
        if (!compound.Is(condition, CssTokenKind.Function) || compound.NameOf(condition) != "not") return ChosenSchemes.None;
        var inside = compound.Inside(condition).Trim();
        return inside.To - inside.From == 2 && ClassAt(inside, inside.From) is { } not ? ChosenSchemes.Any & ~SchemesOf(not) : ChosenSchemes.None;
    }

    private static string? ClassAt(CssTokens compound, int at) =>
        compound.IsDelim(at, '.') && compound.Is(at + 1, CssTokenKind.Ident) ? compound.TextOf(at + 1).ToString() : null;
}
