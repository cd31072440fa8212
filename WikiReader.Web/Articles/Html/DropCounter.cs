using System.Runtime.InteropServices;
using WikiReader.Web.Articles.Html.Parsing;

namespace WikiReader.Web.Articles.Html;

/// <summary>Counts the elements that a walk does not write.</summary>
internal sealed class DropCounter : WalkListener
{
    /// <summary>Stands for the names beyond the first <see cref="MaximumNames"/>, and for names longer than <see cref="MaximumNameLength"/>.</summary>
    public const string Other = "(other)";

    // Authors can invent names. HTML, SVG and MathML together have some 250, the longest with 19 characters.
    private const int MaximumNames = 250;
    private const int MaximumNameLength = 40;

    private readonly Dictionary<(string Name, DropReason Reason), int> _counts = [];

    /// <summary>The most frequent first.</summary>
    public IReadOnlyList<DroppedElement> Elements =>
        [.. _counts.Select(entry => new DroppedElement(entry.Key.Name, entry.Key.Reason, entry.Value)).OrderByDescending(element => element.Count)];

    public override void OnDropped(ParsedElement element, DropReason reason)
    {
        var isCounted = element.LocalName.Length <= MaximumNameLength && (_counts.Count < MaximumNames || _counts.ContainsKey((element.LocalName, reason)));
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, (isCounted ? element.LocalName : Other, reason), out _)++;
    }
}
