using System.Collections.Frozen;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>Evaluates what a selector requires of MediaWiki's <c>html</c> and <c>body</c> for WikiReader.</summary>
internal static class RootSelector
{
    /// <summary>
    /// The classes that apply in WikiReader: no scripts, a responsive layout, and the color scheme of the system. No classes of particular skins,
    /// whose rules only correct that skin. Nearly all pages are articles (<c>ns-0</c>).
    /// </summary>
    private static readonly FrozenSet<string> Classes = FrozenSet.Create(
        StringComparer.Ordinal, "mediawiki", "client-nojs", "ns-0", "skin--responsive", "skin-theme-clientpref-os", "mw-parser-output");

    /// <summary>True or false if the compound matches the root elements or not; null if it is about another element.</summary>
    /// <param name="addsSpecificity">True if the compound adds specificity to that of the element's name.</param>
    public static bool? Matches(CssTokens compound, out bool addsSpecificity)
    {
        var at = compound.From;
        var isNamed = compound.IsWord(at, "html") || compound.IsWord(at, "body");
        if (isNamed) at++;
        addsSpecificity = at < compound.To;
        if (!isNamed && !IsAboutRoot(compound)) return null;
        while (at < compound.To)
        {
            if (!MatchesNext(compound, ref at)) return false;
        }

        return true;
    }

    private static bool IsAboutRoot(CssTokens compound) =>
        compound.IsDelim(compound.From, ':') ? compound.IsWord(compound.From + 1, "root") : ClassAt(compound, compound.From) is { } name
            && (name.StartsWith("skin-theme-", StringComparison.Ordinal) || name.StartsWith("client-", StringComparison.Ordinal));

    private static bool MatchesNext(CssTokens compound, ref int at)
    {
        if (ClassAt(compound, at) is { } name)
        {
            at += 2;
            return Classes.Contains(name);
        }

        if (!compound.IsDelim(at, ':')) return false;
        var condition = at + 1;
        at = condition < compound.To ? compound.After(condition) : compound.To;
        if (compound.IsWord(condition, "root")) return true;
        if (!compound.Is(condition, CssTokenKind.Function) || compound.NameOf(condition) != "not") return false;
        var inside = compound.Inside(condition).Trim();
        return inside.To - inside.From == 2 && ClassAt(inside, inside.From) is { } not && !Classes.Contains(not);
    }

    private static string? ClassAt(CssTokens compound, int at) =>
        compound.IsDelim(at, '.') && compound.Is(at + 1, CssTokenKind.Ident) ? compound.TextOf(at + 1).ToString() : null;
}
