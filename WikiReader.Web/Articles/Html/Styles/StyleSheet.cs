using System.Security.Cryptography;
using System.Text;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// The style sheet of an article's templates, which may stand in a <c>style</c> element as it is: written rule by rule, without a
/// <c>&lt;</c>, and with nothing that reaches out of the article's box. Only <see cref="TemplateStyles"/> can make one.
/// </summary>
public sealed class StyleSheet
{
    internal StyleSheet(TemplateStyles styles)
    {
        var css = Encoding.UTF8.GetBytes(styles.Css);
        Utf8 = css;
        Source = $"sha256-{Convert.ToBase64String(SHA256.HashData(css))}";
    }

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>
    /// What a Content-Security-Policy calls it, to stand in quotes in <c>style-src</c>. It holds for a style element with exactly this text
    /// between its tags.
    /// </summary>
    public string Source { get; }

    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
