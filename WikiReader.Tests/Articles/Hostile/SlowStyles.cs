namespace WikiReader.Tests.Articles.Hostile;

/// <summary>Style sheets that are built to slow a browser down, by what makes them slow. The elements of the page have the classes a and b.</summary>
internal static class SlowStyles
{
    /// <summary>On a page of thousands of siblings.</summary>
    public static IReadOnlyDictionary<string, string> OnFlatPages { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["has"] = Times(40, i => $"*:has(.z{i}){{width:auto}}"),
        ["has in has"] = Times(40, i => $":has(:has(.z{i})){{color:red}}"),
        ["has in a choice"] = Times(40, i => $":is(.a:not(:has(.z{i}))){{color:red}}"),
        ["siblings before"] = Times(5, i => $".z{i}~.a{{color:red}}"),
        ["siblings before siblings"] = Times(5, i => $".z{i}~.a~*{{color:red}}"),
        ["rules that match everything"] = Times(1000, i => $".a{{margin-left:{i}px}}"),
        ["rules that match everything in a list"] = string.Join(',', Enumerable.Repeat(".a,.b,p,*", 500)) + "{color:red}",
        ["rules in media"] = Times(1000, i => $"@media (min-width:{i}px){{*{{margin-left:{i}px}}}}"),
        ["places among siblings"] = Times(1000, i => $"*:nth-child({i + 3}n + {i}){{color:red}}"),
        ["places among siblings from the end"] = Times(1000, i => $"*:nth-last-of-type({i + 3}n + {i}){{color:red}}"),
        ["long lists of alternatives"] = Times(10, _ => $".a:not({string.Join(',', Enumerable.Range(0, 1000).Select(i => $".z{i}"))}){{color:red}}"),
        ["alternatives in alternatives"] = Times(10, i => $"*:is({string.Join(',', Enumerable.Range(0, 200).Select(j => $":is(.y{j},.z{i})"))}){{color:red}}"),
        ["languages"] = Times(1000, i => $"*:lang(x{i}){{color:red}}"),
        ["searches in attributes"] = Times(1000, i => $"[title*=aaab{i}]{{color:red}}"),
        ["words of a thousand letters"] = $"*::before{{content:'{new string('x', 900)}'}}",
        ["counters"] = $"*{{counter-reset:{string.Join(' ', Enumerable.Range(0, 90).Select(i => $"c{i}"))}}}",
        ["first letters"] = Times(1, _ => "*::first-letter{float:left}"),
        ["grids"] = "*{display:grid}",
        ["tables"] = "*{display:table}",
        ["ruby"] = "*{display:ruby}",
        ["shadows"] = "*{text-shadow:0 0 9px red,0 0 9px blue}",
        ["filters"] = "*{filter:invert(1) sepia(1)}",
    };

    /// <summary>Kinds that are not written for any page.</summary>
    public static IReadOnlyList<string> Never { get; } = ["has", "has in has", "has in a choice"];

    /// <summary>On a page of deeply nested elements.</summary>
    public static IReadOnlyDictionary<string, string> OnDeepPages { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ancestors"] = Times(1000, i => $".q .p .a{{margin-left:{i}px}}"),
        ["languages"] = Times(1000, i => $"*:lang(x{i}){{color:red}}"),
        ["columns in columns"] = "*{columns:3}",
        ["counters in counters"] = "*{counter-reset:c}*::before{content:counters(c,'.')}",
        ["has"] = Times(40, i => $"*:has(.z{i}){{width:auto}}"),
    };

    private static string Times(int count, Func<int, string> rule) => string.Concat(Enumerable.Range(0, count).Select(rule));
}
