using System.Text.RegularExpressions;

namespace WikiReader.Tests.Articles;

/// <summary>Looks at a style attribute that was written: known properties, and nothing in them that loads, computes or breaks out.</summary>
internal static partial class StyleConformance
{
    public static readonly string[] Properties =
        ("background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse border-color border-left "
        + "border-left-color border-left-style border-left-width border-radius border-right border-right-color border-right-style border-right-width border-spacing "
        + "border-style border-top border-top-color border-top-style border-top-width border-width box-sizing align-items flex flex-direction flex-grow flex-shrink flex-wrap gap justify-content caption-side clear color column-count column-gap "
        + "column-rule column-width columns direction display float font font-family font-size font-style font-variant font-weight height letter-spacing line-height "
        + "list-style list-style-position list-style-type margin margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width opacity "
        + "overflow overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top text-align text-decoration text-indent text-transform "
        + "unicode-bidi vertical-align white-space width word-break word-spacing writing-mode").Split(' ');

    public static IEnumerable<string> Faults(string? style)
    {
        if (style is null) yield break;
        if (Suspicious().Match(style) is { Success: true } found) yield return $"a style has '{found.Value}'";
        foreach (var declaration in style.Split(';'))
        {
            if (!Properties.Contains(declaration.Split(':')[0])) yield return $"the style '{declaration}' is left";
        }
    }

    // Any function but those of colours; what hides words; what ends a declaration, a rule or an attribute; what imports.
    [GeneratedRegex(@"(?<!\b(?:rgb|rgba|hsl|hsla))\(|\\|/\*|[@<>{}&]|[\u0000-\u001F]", RegexOptions.IgnoreCase)]
    private static partial Regex Suspicious();
}
