using AngleSharp.Dom;

namespace WikiReader.Web.Articles.Html;

/// <summary>The places of one page that a fragment can lead to.</summary>
internal sealed class Anchors(IElement body)
{
    private HashSet<string>? _ids;

    /// <summary>True if a browser would find the place: by the fragment as it is, or percent-decoded (HTML, "find a potential indicated element").</summary>
    public bool Contains(string fragment)
    {
        _ids ??= Collect();
        return _ids.Contains(fragment) || _ids.Contains(Uri.UnescapeDataString(fragment));
    }

    private HashSet<string> Collect()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in body.QuerySelectorAll("[id]"))
        {
            if (HtmlValues.Id(element.Id, IsHeading(element)) is { } id) ids.Add(id);
        }

        return ids;
    }

    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];
}
