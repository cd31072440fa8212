namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>
/// Watches a parse, and ends it before it takes more time or memory than an article is worth. The parser searches its open elements at many
/// tags, so that its time grows with the square of their number (50,000 took ten seconds), and copies open formatting such as <c>b</c> into
/// each block that is opened in it, so that its memory does, too. The limits count, so that a page is always or never too complex.
/// </summary>
/// <exception cref="TooComplexException">The page is more than can be shown.</exception>
internal sealed class ParseLimits
{
    // The densest articles have 24 tags in a KiB, so that the largest have half of this.
    private const int MaximumTags = 1_000_000;

    // Of those that the policy knows. An article has two or three of them to an element.
    private const int MaximumAttributes = 1_000_000;

    // Browsers nest no deeper; articles do a tenth of it.
    private const int MaximumDepth = 512;

    // Tags by the number of elements open at once: what they are searched for.
    private const long MaximumSteps = 128_000_000;

    // Tags by the number of formatting elements open at once: what they can be copied.
    private const long MaximumCopies = 8_000_000;

    private readonly long _tags;
    private int _attributes;

    public ParseLimits(ReadOnlySpan<char> html)
    {
        _tags = html.Count('<');
        if (_tags > MaximumTags) throw new TooComplexException($"{_tags} tags.");
    }

    /// <summary>To be told of each element that gets its place.</summary>
    public void CheckDepth(ParsedElement element)
    {
        var (depth, formatting) = (element.Depth, element.FormattingDepth);
        if (depth > MaximumDepth || depth * _tags > MaximumSteps || formatting * _tags > MaximumCopies)
            throw new TooComplexException($"{_tags} tags, nested {depth} deep, formatting {formatting} deep.");
    }

    /// <summary>To be told of each attribute that the parser keeps.</summary>
    public bool CountAttribute() =>
        ++_attributes <= MaximumAttributes ? true : throw new TooComplexException($"More than {MaximumAttributes} attributes.");
}
