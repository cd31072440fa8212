using System.Diagnostics.CodeAnalysis;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia;

/// <summary>Reads the title from an address of MediaWiki's REST API: <c>…/page/{title}/html</c>.</summary>
internal static class RestAddress
{
    private static readonly string[] Representations = ["bare", "html", "with_html"];

    public static bool TryGetTitle(Uri address, [NotNullWhen(true)] out PageTitle? title)
    {
        title = null;
        var segments = address.AbsolutePath.Split('/');
        return segments is [.., "page", var segment, var representation]
            && Representations.Contains(representation)
            && PageTitle.TryParse(Uri.UnescapeDataString(segment), out title);
    }
}
