using System.Security.Cryptography;
using System.Text;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// The style sheet of an article's templates, safe to write into a <c>style</c> element: written rule by rule, without <c>&lt;</c>, and with no
/// effect outside the article's box. Only <see cref="TemplateStyles"/> can create one.
/// </summary>
public sealed class StyleSheet
{
    /// <summary>The class of the article's box: every selector is scoped to its descendants.</summary>
    public const string BoxClass = "wr-article";

    // Declared in reader.css: stronger than WikiReader's own rules about articles, whatever their specificity.
    private const string LayerStart = "@layer page{";
    private const string LayerEnd = "}";

    internal StyleSheet(TemplateStyles styles)
    {
        var css = Encoding.UTF8.GetBytes(LayerStart + styles.Css + LayerEnd);
        Utf8 = css;
        Source = $"sha256-{Convert.ToBase64String(SHA256.HashData(css))}";
    }

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>CSP hash source, for <c>style-src</c>, without quotes. It matches a <c>style</c> element with exactly this content.</summary>
    public string Source { get; }

    /// <summary>The rules, without the cascade layer around them.</summary>
    public string Rules => ToString()[LayerStart.Length..^LayerEnd.Length];

    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
