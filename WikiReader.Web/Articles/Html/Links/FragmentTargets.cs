using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html.Links;

/// <summary>
/// The fragment targets of an article, and the links to them. Which targets exist is known only when everything is written: a link to a missing
/// one then loses its <c>href</c>.
/// </summary>
internal sealed class FragmentTargets(Utf8HtmlWriter html)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<(string Fragment, Range Target)> _links = [];

    /// <summary>Records that an element with this id was written.</summary>
    public void Add(ReadOnlySpan<char> id) => _ids.Add(id.ToString());

    /// <summary>Writes the <c>href</c> of a link within the article.</summary>
    public void WriteTarget(string fragment)
    {
        var start = html.Length;
        html.Attribute("href", "#", fragment);
        _links.Add((fragment, start..html.Length));
    }

    /// <summary>Removes each <c>href</c> whose target was not written.</summary>
    public void RemoveUnresolvedTargets() => html.Cut(_links.Where(link => !Exists(link.Fragment)).Select(link => link.Target));

    // A browser compares the fragment as it is, then percent-decoded; "top" is the top of the document (HTML, "select the indicated part").
    private bool Exists(string fragment) =>
        _ids.Contains(fragment) || _ids.Contains(Uri.UnescapeDataString(fragment)) || string.Equals(fragment, "top", StringComparison.OrdinalIgnoreCase);
}
