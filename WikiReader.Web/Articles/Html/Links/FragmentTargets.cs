using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html.Links;

/// <summary>
/// The places of a page that links lead to. Which there are is only known when all is written: a link to one that is not there loses its
/// target then, and is mere words.
/// </summary>
internal sealed class FragmentTargets(Utf8HtmlWriter html)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<(string Fragment, Range Target)> _links = [];

    /// <summary>Says that an element with this id was written.</summary>
    public void Add(ReadOnlySpan<char> id) => _ids.Add(id.ToString());

    /// <summary>Writes the target of a link within the page.</summary>
    public void WriteTarget(string fragment)
    {
        var start = html.Length;
        html.Attribute("href", "#", fragment);
        _links.Add((fragment, start..html.Length));
    }

    /// <summary>Takes back the targets that lead nowhere.</summary>
    public void RemoveUnresolvedTargets() => html.Cut(_links.Where(link => !Exists(link.Fragment)).Select(link => link.Target));

    // A browser finds a place by the fragment as it is, or percent-decoded, and every page has a top (HTML, "select the indicated part").
    private bool Exists(string fragment) =>
        _ids.Contains(fragment) || _ids.Contains(Uri.UnescapeDataString(fragment)) || string.Equals(fragment, "top", StringComparison.OrdinalIgnoreCase);
}
