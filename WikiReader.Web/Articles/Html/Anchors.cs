using AngleSharp.Dom;

namespace WikiReader.Web.Articles.Html;

/// <summary>The places of one page that a fragment can lead to.</summary>
/// <param name="isWritten">Whether an element stays on the page; what is left out is no place, nor is anything in it.</param>
internal sealed class Anchors(IElement body, Func<IElement, bool> isWritten)
{
    private HashSet<string>? _ids;

    /// <summary>
    /// True if a browser would find the place: by the fragment as it is, or percent-decoded, or since every page has a top
    /// (HTML, "select the indicated part").
    /// </summary>
    public bool Contains(string fragment)
    {
        _ids ??= Collect();
        return _ids.Contains(fragment) || _ids.Contains(Uri.UnescapeDataString(fragment)) || string.Equals(fragment, "top", StringComparison.OrdinalIgnoreCase);
    }

    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    private HashSet<string> Collect()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<IElement>([body]);
        while (open.TryPop(out var parent))
        {
            foreach (var child in parent.Children.Where(isWritten))
            {
                if (IdOf(child) is { } id) ids.Add(id);
                open.Push(child);
            }
        }

        return ids;
    }

    // Parts of formulas are written without names.
    private static string? IdOf(IElement element) =>
        element.NamespaceUri == NamespaceNames.HtmlUri ? HtmlValues.Id(element.Id, IsHeading(element)) : null;
}
