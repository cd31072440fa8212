namespace WikiReader.Web.Articles.Html.Writing;

/// <summary>
/// The levels at which the headings of an article are written. The title of the page has level 1, so that an article's own top level becomes 2,
/// whichever it is, and no level is skipped: screen readers announce the outline of a page by its headings.
/// </summary>
internal sealed class HeadingLevels
{
    private const int Lowest = 6;

    private static readonly string[] Names = ["", "", "h2", "h3", "h4", "h5", "h6"];

    // The levels in the source of the headings that contain the current one.
    private readonly Stack<int> _open = new();

    private readonly int[] _written = new int[Lowest + 1];

    /// <summary>The level of the last heading, 2 to 6.</summary>
    public int Current => Math.Min(_open.Count + 1, Lowest);

    /// <summary>The name of the element of the last heading.</summary>
    public string CurrentName => Names[Current];

    /// <summary>
    /// For each level in the source, the one that style rules about it apply to: the same if a heading of that level is written with it, otherwise
    /// that of the first one. Zero for a level that no heading has.
    /// </summary>
    public IReadOnlyList<int> Written => _written;

    /// <summary>Call for each heading, in the order of the document.</summary>
    /// <param name="level">Its level in the source, 1 to 6.</param>
    public void Next(int level)
    {
        while (_open.TryPeek(out var last) && last >= level) _open.Pop();
        _open.Push(level);
        if (_written[level] == 0 || Current == level) _written[level] = Current;
    }
}
