using System.Collections.Frozen;
using System.Text;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>Writes the query list of <c>@media</c>: media types, and the features that an article may query.</summary>
internal static class MediaQueryWriter
{
    private static readonly FrozenSet<string> Types = FrozenSet.Create(StringComparer.Ordinal, "all", "screen", "print");

    private static readonly FrozenSet<string> LengthFeatures =
        FrozenSet.Create(StringComparer.Ordinal, "width", "min-width", "max-width", "height", "min-height", "max-height");

    private static readonly FrozenDictionary<string, string[]> Keywords = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["orientation"] = ["portrait", "landscape"],
        ["prefers-color-scheme"] = ["light", "dark"],
        ["prefers-reduced-motion"] = ["reduce", "no-preference"],
        ["prefers-contrast"] = ["more", "less", "no-preference"],
        ["hover"] = ["hover", "none"],
        ["pointer"] = ["coarse", "fine", "none"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>False if no query of the list is supported.</summary>
    /// <param name="scheme">The color scheme of the system that each written query names; otherwise <see cref="ChosenSchemes.Any"/>.</param>
    /// <param name="omitsScheme">True to write the queries without it.</param>
    public static bool Write(StringBuilder css, CssTokens queries, out ChosenSchemes scheme, bool omitsScheme = false)
    {
        var start = css.Length;
        var schemes = new HashSet<ChosenSchemes>();
        foreach (var query in queries.Split(','))
        {
            var before = css.Length;
            if (before > start) css.Append(',');
            if (WriteQuery(css, query, omitsScheme, out var named)) schemes.Add(named);
            else css.Length = before;
        }

        scheme = schemes.Count == 1 ? schemes.Single() : ChosenSchemes.Any;
        return css.Length > start;
    }

    private static bool WriteQuery(StringBuilder css, CssTokens query, bool omitsScheme, out ChosenSchemes scheme)
    {
        scheme = ChosenSchemes.Any;
        var start = css.Length;
        var isFirst = true;
        for (var at = query.From; at < query.To; isFirst = false)
        {
            if (!isFirst && !TakeWord(query, ref at, "and")) return false;
            var before = css.Length;
            if (before > start) css.Append(" and ");
            if (query.IsOpenBracket(at, '('))
            {
                if (!WriteFeature(css, query.Inside(at).Trim(), out var named)) return false;
                if (named != ChosenSchemes.Any) scheme = named;
                if (named != ChosenSchemes.Any && omitsScheme) css.Length = before;
            }
            else if (!isFirst || !WriteType(css, query, ref at))
            {
                return false;
            }

            at = Skip(query, query.After(at));
        }

        if (css.Length == start) css.Append("all");
        return !isFirst;
    }

    private static bool WriteType(StringBuilder css, CssTokens query, ref int at)
    {
        TakeWord(query, ref at, "only");
        if (!query.Is(at, CssTokenKind.Ident) || !Types.Contains(query.NameOf(at))) return false;
        css.Append(query.NameOf(at));
        return true;
    }

    private static bool TakeWord(CssTokens query, ref int at, string word)
    {
        if (!query.IsWord(at, word)) return false;
        at = Skip(query, at + 1);
        return true;
    }

    private static int Skip(CssTokens query, int at)
    {
        while (query.Is(at, CssTokenKind.WhiteSpace)) at++;
        return at;
    }

    private static bool WriteFeature(StringBuilder css, CssTokens feature, out ChosenSchemes scheme)
    {
        scheme = ChosenSchemes.Any;
        if (feature.IsEmpty || !feature.Is(feature.From, CssTokenKind.Ident)) return false;
        var name = feature.NameOf(feature.From);
        var value = feature.Slice(Skip(feature, feature.From + 1), feature.To);
        if (!value.IsDelim(value.From, ':')) return false;
        value = value.Slice(value.From + 1, value.To).Trim();
        if (name == "prefers-color-scheme") scheme = value.IsWord(value.From, "dark") ? ChosenSchemes.Dark : ChosenSchemes.Light;
        css.Append('(').Append(name).Append(':');
        if (!WriteValue(css, name, value)) return false;
        css.Append(')');
        return true;
    }

    private static bool WriteValue(StringBuilder css, string name, CssTokens value)
    {
        if (value.IsEmpty) return false;
        if (LengthFeatures.Contains(name)) return new ValueWriter(css, name, media: null).Write(value, CssValues.None);
        if (value.To - value.From != 1 || !value.Is(value.From, CssTokenKind.Ident)) return false;
        var word = value.NameOf(value.From);
        css.Append(word);
        return Keywords.TryGetValue(name, out var words) && words.Contains(word);
    }
}
