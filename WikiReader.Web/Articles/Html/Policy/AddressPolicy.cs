using System.Collections.Frozen;

namespace WikiReader.Web.Articles.Html.Policy;

/// <summary>The addresses that an article may point at.</summary>
internal static class AddressPolicy
{
    /// <summary>Schemes of links: the web, and schemes that open an application of the reader's choice. None runs in the page.</summary>
    public static readonly FrozenSet<string> LinkSchemes =
        FrozenSet.Create(StringComparer.Ordinal, "http", "https", "ftp", "mailto", "tel", "geo", "irc", "ircs", "xmpp");

    /// <summary>Prefixes of <c>data:</c> addresses that an image may have. An SVG in an <c>img</c> runs no script and loads nothing.</summary>
    public static readonly string[] ImageData =
    [
        "data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,", "data:image/webp;base64,", "data:image/svg+xml;base64,",
    ];

    /// <summary>
    /// Namespaces whose pages the wiki generates for each request, so that only the wiki can show them: <c>Special</c> and <c>Media</c>, and
    /// their names on larger wikis. On other wikis such a link leads to the message page for a missing title, which links to the wiki as well.
    /// </summary>
    public static readonly FrozenSet<string> VirtualNamespaces = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Special", "Media", "Spezial", "Medium", "Spécial", "Média", "Especial", "Medio", "Speciale", "Speciaal", "Служебная", "Медиа", "特別", "メディア",
        "Special", "Mídia", "Multimédia", "Specjalna", "Spesial", "Medie", "Speciální", "Toiminnot", "Speciális", "Özel", "Ortam", "Istimewa", "Đặc_biệt",
        "Phương_tiện", "Спеціальна", "Медіа", "خاص", "ميديا", "ویژه", "مدیا", "מיוחד", "מדיה", "特殊", "媒体", "媒體", "특수", "미디어", "विशेष", "Ειδικό", "Μέσο");
}
