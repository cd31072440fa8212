using WikiReader.Web.Articles.Html;

namespace WikiReader.Web.Models;

/// <summary>A heading with those below it.</summary>
public sealed record TableOfContentsEntry(Heading Heading, IReadOnlyList<TableOfContentsEntry> Entries)
{
    /// <summary>Nests headings by their level; a level that was skipped is not made up.</summary>
    public static IReadOnlyList<TableOfContentsEntry> Nest(IReadOnlyList<Heading> headings)
    {
        ArgumentNullException.ThrowIfNull(headings);
        var next = 0;
        return Nest(headings, ref next, parent: 0);
    }

    private static List<TableOfContentsEntry> Nest(IReadOnlyList<Heading> headings, ref int next, int parent)
    {
        var entries = new List<TableOfContentsEntry>();
        while (next < headings.Count && headings[next].Level > parent)
        {
            var heading = headings[next++];
            entries.Add(new TableOfContentsEntry(heading, Nest(headings, ref next, heading.Level)));
        }

        return entries;
    }
}
