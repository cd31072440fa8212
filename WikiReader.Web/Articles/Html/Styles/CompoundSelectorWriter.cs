using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// Writes a compound selector: type, ids, classes, some attributes and pseudo-classes. A selector that could match by the page shell, by another
/// tree or by WikiReader's own names is rejected.
/// </summary>
internal static partial class CompoundSelectorWriter
{
    private const int MaximumDepth = 3;

    /// <summary>
    /// Attributes of the elements of articles. An attribute selector on <c>class</c> or <c>id</c> could match a part of one of WikiReader's own
    /// names.
    /// </summary>
    private static readonly FrozenSet<string> Attributes = Names(
        "lang dir title href src alt style align valign colspan rowspan scope width height type start role hreflang rel");

    private static readonly FrozenSet<string> PseudoClasses = Names(
        "first-child last-child only-child first-of-type last-of-type only-of-type empty hover active focus focus-within focus-visible link visited any-link target");

    private static readonly FrozenSet<string> NthChildren = Names("nth-child nth-last-child nth-of-type nth-last-of-type");

    /// <summary>
    /// Without <c>:has()</c>, which searches all descendants: 20 of them blocked Chromium for 5 s. MediaWiki does not allow it in templates
    /// either (css-sanitizer, <c>MatcherFactory::cssPseudo</c>).
    /// </summary>
    private static readonly FrozenSet<string> SelectorLists = Names("not is where");

    private static readonly FrozenSet<string> PseudoElements = Names("before after first-line first-letter marker");

    /// <summary>False if the selector may not be used in an article; the output is then incomplete and must be discarded.</summary>
    /// <param name="headings">For each level in the source, the level with which headings are written; zero for none.</param>
    public static bool Write(StringBuilder css, CssTokens compound, IReadOnlyList<int> headings) => Write(css, compound, headings, 0);

    private static bool Write(StringBuilder css, CssTokens compound, IReadOnlyList<int> headings, int depth)
    {
        if (compound.IsEmpty || depth > MaximumDepth) return false;
        var at = compound.From;
        if (compound.Is(at, CssTokenKind.Ident) || compound.IsDelim(at, '*'))
        {
            if (!compound.IsDelim(at, '*') && !(char.IsAsciiLetter(compound.TextOf(at)[0]) && CssText.IsName(compound.TextOf(at)))) return false;
            WriteType(css, compound.TextOf(at++), headings);
        }

        while (at < compound.To)
        {
            if (compound.IsDelim(at, ':') && compound.IsDelim(at + 1, ':')) return depth == 0 && at + 3 == compound.To && WritePseudoElement(css, compound, at + 2);
            if (!WriteSimple(css, compound, ref at, headings, depth)) return false;
        }

        return true;
    }

    // HeadingLevels changes the levels of headings, and the rules about them have to follow.
    private static void WriteType(StringBuilder css, ReadOnlySpan<char> type, IReadOnlyList<int> headings)
    {
        if (type is ['h' or 'H', >= '1' and <= '6'] && headings[type[1] - '0'] is var level and > 0) css.Append('h').Append(level);
        else css.Append(type);
    }

    private static bool WriteSimple(StringBuilder css, CssTokens compound, ref int at, IReadOnlyList<int> headings, int depth)
    {
        var first = at;
        at = compound.IsDelim(first, '.') || compound.IsDelim(first, ':') ? compound.After(Math.Min(first + 1, compound.To - 1)) : compound.After(first);
        if (compound.Is(first, CssTokenKind.Hash)) return WriteName(css, '#', compound.TextOf(first)[1..]);
        if (compound.IsDelim(first, '.')) return compound.Is(first + 1, CssTokenKind.Ident) && WriteName(css, '.', compound.TextOf(first + 1));
        if (compound.IsOpenBracket(first, '[')) return WriteAttribute(css, compound.Inside(first).Trim());
        if (!compound.IsDelim(first, ':')) return false;
        if (compound.Is(first + 1, CssTokenKind.Function)) return WriteFunction(css, compound.NameOf(first + 1), compound.Inside(first + 1).Trim(), headings, depth);
        // The legacy syntax of pseudo-elements has one colon.
        if (compound.IsWord(first + 1, "before") || compound.IsWord(first + 1, "after")) return depth == 0 && at == compound.To && WritePseudoElement(css, compound, first + 1);
        return WriteKnown(css, ":", compound, first + 1, PseudoClasses);
    }

    private static bool WriteName(StringBuilder css, char prefix, ReadOnlySpan<char> name)
    {
        // A name that starts with a digit would need an escape.
        if (!CssText.IsName(name) || name.TrimStart('-') is not [var first, ..] || char.IsDigit(first)) return false;
        css.Append(prefix).Append(name);
        return true;
    }

    private static bool WritePseudoElement(StringBuilder css, CssTokens compound, int at) => WriteKnown(css, "::", compound, at, PseudoElements);

    private static bool WriteKnown(StringBuilder css, string prefix, CssTokens compound, int at, FrozenSet<string> known)
    {
        if (!compound.Is(at, CssTokenKind.Ident) || !known.Contains(compound.NameOf(at))) return false;
        css.Append(prefix).Append(compound.NameOf(at));
        return true;
    }

    private static bool WriteAttribute(StringBuilder css, CssTokens inside)
    {
        if (!inside.Is(inside.From, CssTokenKind.Ident) || !Attributes.Contains(inside.NameOf(inside.From))) return false;
        css.Append('[').Append(inside.NameOf(inside.From));
        var rest = inside.Slice(inside.From + 1, inside.To).Trim();
        if (!rest.IsEmpty && !WriteMatch(css, rest)) return false;
        css.Append(']');
        return true;
    }

    private static bool WriteMatch(StringBuilder css, CssTokens match)
    {
        var at = match.From;
        var matcher = match.Is(at, CssTokenKind.Delim) ? match.TextOf(at)[0] : '\0';
        if (matcher is '~' or '|' or '^' or '$' or '*')
        {
            css.Append(matcher);
            at++;
        }

        if (!match.IsDelim(at, '=')) return false;
        css.Append('=');
        var value = match.Slice(at + 1, match.To).Trim();
        var isString = value.Is(value.From, CssTokenKind.String);
        if (!isString && !value.Is(value.From, CssTokenKind.Ident)) return false;
        CssText.Write(css, isString ? CssText.Read(value.TextOf(value.From)) : value.TextOf(value.From).ToString());
        var flag = value.Slice(value.From + 1, value.To).Trim();
        if (flag.IsEmpty) return true;
        css.Append(" i");
        return flag.To - flag.From == 1 && flag.IsWord(flag.From, "i");
    }

    private static bool WriteFunction(StringBuilder css, string name, CssTokens arguments, IReadOnlyList<int> headings, int depth)
    {
        css.Append(':').Append(name).Append('(');
        var isWritten = SelectorLists.Contains(name) ? WriteChoices(css, arguments, headings, depth)
            : NthChildren.Contains(name) ? WriteText(css, arguments, Step())
            : name is "lang" or "dir" && WriteText(css, arguments, Tag());
        css.Append(')');
        return isWritten;
    }

    // Compound selectors only: with a combinator, a match could depend on the page shell.
    private static bool WriteChoices(StringBuilder css, CssTokens arguments, IReadOnlyList<int> headings, int depth)
    {
        var start = css.Length;
        foreach (var choice in arguments.Split(','))
        {
            if (css.Length > start) css.Append(',');
            if (!Write(css, choice, headings, depth + 1)) return false;
        }

        return true;
    }

    private static bool WriteText(StringBuilder css, CssTokens arguments, Regex form)
    {
        if (arguments.IsEmpty) return false;
        var text = arguments.Css.AsSpan(arguments[arguments.From].Start, arguments[arguments.To - 1].End - arguments[arguments.From].Start);
        css.Append(text);
        return form.IsMatch(text);
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\A(?:even|odd|[+\-]?[0-9]{1,6}|[+\-]?[0-9]{0,6}n(?: ?[+\-] ?[0-9]{1,6})?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex(@"\A[A-Za-z0-9\-]{1,35}\z")]
    private static partial Regex Tag();
}
