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
}
