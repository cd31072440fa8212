using System.Text.RegularExpressions;

namespace WikiReader.Tests.Articles.Styles;

/// <summary>
/// Checks written styles: only known properties, nothing that loads, reads or breaks out, and in a style sheet no selector that matches
/// outside the article. Its lists are spelled out here and not taken from the product.
/// </summary>
internal static partial class StyleConformance
{
    public static readonly string[] Properties =
        ("align-content align-items align-self aspect-ratio background background-clip background-color background-image background-origin background-position "
        + "background-repeat background-size block-size border border-block border-block-end border-block-start border-bottom border-bottom-color "
        + "border-bottom-left-radius border-bottom-right-radius border-bottom-style border-bottom-width border-collapse border-color border-inline "
        + "border-inline-end border-inline-start border-left border-left-color border-left-style border-left-width border-radius border-right "
        + "border-right-color border-right-style border-right-width border-spacing border-style border-top border-top-color border-top-left-radius "
        + "border-top-right-radius border-top-style border-top-width border-width bottom box-shadow box-sizing break-after break-before break-inside "
        + "caption-side clear color column-count column-fill column-gap column-rule column-rule-color column-rule-style column-rule-width column-span "
        + "column-width columns cursor direction display empty-cells flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap float font font-family "
        + "font-kerning font-size font-stretch font-style font-variant font-variant-caps font-variant-numeric font-weight gap grid-area grid-auto-columns "
        + "grid-auto-flow grid-auto-rows grid-column grid-column-end grid-column-gap grid-column-start grid-gap grid-row grid-row-end grid-row-gap "
        + "grid-row-start grid-template-columns grid-template-rows height hyphens inline-size inset inset-block inset-block-end inset-block-start "
        + "inset-inline inset-inline-end inset-inline-start justify-content justify-items justify-self left letter-spacing line-height list-style "
        + "list-style-image list-style-position list-style-type margin margin-block margin-block-end margin-block-start margin-bottom margin-inline "
        + "margin-inline-end margin-inline-start margin-left margin-right margin-top max-block-size max-height max-inline-size max-width min-block-size "
        + "min-height min-inline-size min-width object-fit object-position opacity order orphans outline outline-color outline-offset outline-style "
        + "outline-width overflow overflow-wrap overflow-x overflow-y padding padding-block padding-block-end padding-block-start padding-bottom "
        + "padding-inline padding-inline-end padding-inline-start padding-left padding-right padding-top page-break-after page-break-before "
        + "page-break-inside place-content place-items place-self position right row-gap tab-size table-layout text-align text-align-last text-decoration "
        + "text-decoration-color text-decoration-line text-decoration-style text-decoration-thickness text-emphasis text-indent text-orientation "
        + "text-overflow text-shadow text-transform text-underline-offset text-wrap top transform transform-origin unicode-bidi vertical-align visibility "
        + "white-space widows width word-break word-spacing word-wrap writing-mode z-index").Split(' ');

    private static readonly string[] PropertiesOfSheets = "clip content counter-increment counter-reset counter-set filter grid-template-areas quotes".Split(' ');

    /// <summary>The faults of a style attribute; empty if there are none.</summary>
    public static IEnumerable<string> Faults(string? style)
    {
        if (style is null) return [];
        var faults = style.Split(';').SelectMany(declaration => FaultsOfDeclaration(WithoutStrings().Replace(declaration, "''"), Properties));
        return BreaksOut().Match(style) is { Success: true } found ? faults.Append($"a style has '{found.Value}'") : faults;
    }

    /// <summary>The faults of a style sheet; empty if there are none.</summary>
    public static IEnumerable<string> FaultsOfSheet(string css, params string[] mediaHosts)
    {
        if (css.Contains('<', StringComparison.Ordinal)) yield return "the sheet could end its element";
        foreach (var address in Address().Matches(css).Select(match => match.Groups["address"].Value))
        {
            if (!mediaHosts.Any(host => address.StartsWith($"https://{host}/", StringComparison.Ordinal))) yield return $"{address} is loaded";
        }

        var plain = WithoutStrings().Replace(Address().Replace(css, "''"), "''");
        if (BreaksOut(plain) is { } fault) yield return fault;
        foreach (var part in Part().Matches(plain).Select(match => (Head: match.Groups["head"].Value, Body: match.Groups["body"])))
        {
            if (part.Head.StartsWith('@')) continue;
            foreach (var selector in Comma().Split(part.Head).SelectMany(FaultsOfSelector)) yield return selector;
            foreach (var declaration in part.Body.Value.Split(';').SelectMany(declaration => FaultsOfDeclaration(declaration, [.. Properties, .. PropertiesOfSheets])))
                yield return declaration;
        }

        // Conditional group rules first, since they contain style rules. The remainder must not contain any rule.
        if (Conditions().Replace(Rules().Replace(plain, ""), "").Trim('}') is { Length: > 0 } rest) yield return $"'{rest}' is no rule";
        if (plain.Count(c => c == '{') != plain.Count(c => c == '}')) yield return "braces do not match";
    }

    /// <summary>The selectors of a sheet's rules.</summary>
    public static IEnumerable<string> SelectorsOf(string css) =>
        Part().Matches(css).Select(match => match.Groups["head"].Value).Where(head => !head.StartsWith('@')).SelectMany(head => Comma().Split(head));

    private static string? BreaksOut(string plain) =>
        Regex.Match(plain, @"\\|/\*|@(?!media )|[<&]|[\u0000-\u001F]|\burl\(|!(?!important)") is { Success: true } found ? $"a sheet has '{found.Value}'" : null;

    private static IEnumerable<string> FaultsOfSelector(string selector)
    {
        if (!Inside().IsMatch(selector)) yield return $"'{selector}' does not stay in the box";
        var rest = Inside().Replace(selector, "");
        if (Regex.IsMatch(rest, @"(?<![\w\-])wr-", RegexOptions.IgnoreCase)) yield return $"'{selector}' uses a name of WikiReader";
        if (Regex.IsMatch(rest, @":(?:root|host|scope)|\|(?!=)|\[(?:class|id|value|nonce)", RegexOptions.IgnoreCase)) yield return $"'{selector}' looks around";
        if (Regex.IsMatch(rest, @":(?:is|where|not|has)\([^)]*[^(,] *[ >+~]")) yield return $"'{selector}' chooses by what is around";
    }

    private static IEnumerable<string> FaultsOfDeclaration(string declaration, string[] properties)
    {
        if (LinkColor().IsMatch(declaration)) yield break;
        var name = declaration.Split(':')[0];
        if (!properties.Contains(name)) yield return $"the style '{declaration}' is left";
        if (name == "position" && !Regex.IsMatch(declaration, @"^position:(?:static|relative|absolute)(?: !important)?$", RegexOptions.IgnoreCase)) yield return $"'{declaration}' leaves the box";
        if (Suspicious().Match(declaration) is { Success: true } found) yield return $"a style has '{found.Value}'";
        if (Regex.IsMatch(declaration, @"(?<![\w\-])(?:wr-|--)", RegexOptions.IgnoreCase)) yield return $"'{declaration}' uses a name of WikiReader";
        // Every color needs a dark counterpart: a white background would stay white in dark mode.
        if (Regex.IsMatch(declaration, @"(?:rgb|hsl)a?\(", RegexOptions.IgnoreCase)) yield return $"'{declaration}' has a color that was not read";
    }

    // Any function except these, which only compute a value from their arguments.
    [GeneratedRegex(@"(?<!(?<![a-z\-])(?:light-dark|calc|min|max|clamp|(?:repeating-)?(?:linear|radial)-gradient|counters?|rotate|translate[xy]?|scale[xy]?|brightness|contrast|grayscale|hue-rotate|invert|opacity|saturate|sepia|minmax|repeat|fit-content|rect)|[(+\-*/, ])\(|(?<=:)\(|[\\<>{}&@""]", RegexOptions.IgnoreCase)]
    private static partial Regex Suspicious();

    // The one custom property of WikiReader that is written, with the values that it may have.
    [GeneratedRegex(@"\A--wr-link:(?:initial|light-dark\(#[0-9a-f]{3,6},#[0-9a-f]{3,6}\))\z")]
    private static partial Regex LinkColor();

    [GeneratedRegex(@"\\|/\*|[@<>{}&]|[\u0000-\u001F]|\burl\b", RegexOptions.IgnoreCase)]
    private static partial Regex BreaksOut();

    [GeneratedRegex(@"'(?:[^'\\]|\\[0-9a-f]{1,6} )*'")]
    private static partial Regex WithoutStrings();

    [GeneratedRegex(@"url\('(?<address>[^'\\]*(?:\\26 [^'\\]*)*)'\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<head>[^{}]+)\{(?<body>[^{}]*)")]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<=^|[{}])[^@{}][^{}]*\{[^{}]+\}")]
    private static partial Regex Rules();

    [GeneratedRegex(@"@media (?:[a-z0-9.,:()\-+*/% ])+\{\}?")]
    private static partial Regex Conditions();

    [GeneratedRegex(@",(?![^(\[]*[)\]])")]
    private static partial Regex Comma();

    // A condition on what the reader chose may come before the box.
    [GeneratedRegex(@"\A(?::where\(html(?:\[data-scheme(?:=(?:dark|light))?\]|:not\(\[data-scheme(?:=(?:dark|light))?\]\))\) )?(?:\.wr-article){1,2}[ >](?=[^ >+~])")]
    private static partial Regex Inside();
}
