using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Writes the table of contents as nested lists. A heading is nested in the last one of a higher level; skipped levels add no list.
/// </summary>
internal sealed class ContentsWriter(Utf8HtmlWriter html)
{
    // The levels of the open entries, and whether each already has a nested list.
    private readonly Stack<(int Level, bool HasList)> _open = new();

    public void Write(IReadOnlyList<Heading> headings)
    {
        Begin("ol");
        foreach (var heading in headings) Write(heading);
        while (_open.Count > 0) Close();
        html.EndTag("ol");
    }

    private void Write(Heading heading)
    {
        while (_open.TryPeek(out var last) && last.Level >= heading.Level) Close();
        if (_open.TryPop(out var parent))
        {
            if (!parent.HasList) Begin("ol");
            _open.Push(parent with { HasList = true });
        }

        Begin("li");
        html.StartTag("a");
        html.Attribute("href", "#" + heading.Id);
        html.EndOfStartTag();
        html.Text(heading.Text);
        html.EndTag("a");
        _open.Push((heading.Level, false));
    }

    private void Close()
    {
        if (_open.Pop().HasList) html.EndTag("ol");
        html.EndTag("li");
    }

    private void Begin(string name)
    {
        html.StartTag(name);
        html.EndOfStartTag();
    }
}
