using Ganss.Xss;
using WikiReader.Tests.Articles.Styles;

namespace WikiReader.Tests.Articles.Safety;

/// <summary>
/// A cross-check: HtmlSanitizer, configured with what an article may consist of, must find nothing to remove. Its lists are those of the
/// tests, not the product's.
/// </summary>
internal static class Sanitizer
{
    private static readonly string[] Schemes = ["http", "https", "ftp", "mailto", "tel", "geo", "irc", "ircs", "xmpp", "data"];

    // The longhands of shorthand properties, which HtmlSanitizer expands.
    private static readonly string[] LongForms =
        ("background-attachment background-clip background-image background-origin background-position background-position-x background-position-y "
        + "background-repeat background-repeat-x background-repeat-y background-size border-bottom-left-radius border-bottom-right-radius border-image "
        + "border-image-outset border-image-repeat border-image-slice border-image-source border-image-width border-top-left-radius border-top-right-radius "
        + "column-rule-color column-rule-style column-rule-width flex-basis flex-flow font-stretch list-style-image row-gap text-decoration-color "
        + "text-decoration-line text-decoration-style").Split(' ');

    /// <summary>What HtmlSanitizer would remove from a written body.</summary>
    public static IReadOnlyList<string> Faults(string written)
    {
        var faults = new List<string>();
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set([.. PolicyConformance.Elements]),
            AllowedAttributes = Set([.. PolicyConformance.AttributeNames]),
            AllowedSchemes = Set(Schemes),
            AllowedCssProperties = Set([.. StyleConformance.Properties, "--wr-link", .. LongForms]),
            UriAttributes = Set(["href", "src", "poster", "srcset"]),
        });
        sanitizer.RemovingTag += (_, e) => faults.Add($"<{e.Tag.LocalName}>: {e.Reason}");
        sanitizer.RemovingAttribute += (_, e) =>
        {
            // A style of invalid values, such as "color:re": HtmlSanitizer's parser drops them, as a browser does.
            if (e.Reason != RemoveReason.StyleAttributeEmpty) faults.Add($"{e.Attribute.Name}=\"{e.Attribute.Value}\" of <{e.Tag.LocalName}>: {e.Reason}");
        };
        sanitizer.RemovingStyle += (_, e) => faults.Add($"{e.Style.Name}: {e.Style.Value} of <{e.Tag.LocalName}>: {e.Reason}");
        sanitizer.RemovingAtRule += (_, e) => faults.Add($"{e.Rule.CssText}");
        sanitizer.RemovingComment += (_, e) => faults.Add($"<!--{e.Comment.Data}-->");
        sanitizer.RemovingCssClass += (_, e) => faults.Add($"the class {e.CssClass}");
        sanitizer.SanitizeDom($"<!DOCTYPE html><html><head></head><body>{written}</body></html>");
        return faults;
    }

    private static HashSet<string> Set(IEnumerable<string> names) => names.ToHashSet(StringComparer.OrdinalIgnoreCase);
}
