namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>
/// Stops a parse before it takes more time or memory than an article is worth. At many tags the parser searches its open elements, so that its
/// time grows with the square of their number (50,000 took ten seconds). It copies open formatting elements such as <c>b</c> into each block that
/// is opened in them, so that its memory does too. The limits are counts, so that the same document always has the same result.
/// </summary>
/// <exception cref="TooComplexException">The document exceeds a limit.</exception>
internal sealed class ParseLimits
{
    // The densest articles have 24 tags per KiB. The largest response that is read, at that density, has less than half of this.
    private const int MaximumTags = 1_000_000;

    // Counts the attributes that the policy knows. An article has two or three of them per element.
    private const int MaximumAttributes = 1_000_000;

    // Browsers nest no deeper; articles reach a tenth of it.
    private const int MaximumDepth = 512;

    // Number of tags multiplied by the nesting depth: bounds the searches of the open elements.
    private const long MaximumSteps = 128_000_000;

    // Number of tags multiplied by the depth of formatting elements: bounds the copies.
    private const long MaximumCopies = 8_000_000;

    // HTML in attributes. A long article has a few hundred pieces; each takes a parser of its own.
    private const int MaximumPieces = 10_000;

    private long _tags;
    private int _attributes;
    private int _pieces;

    public ParseLimits(ReadOnlySpan<char> html) => CountTags(html);

    /// <summary>Call for each piece of HTML that an attribute contains, before it is parsed with the same limits as the page.</summary>
    public void AddPiece(ReadOnlySpan<char> html)
    {
        if (++_pieces > MaximumPieces) throw new TooComplexException($"More than {MaximumPieces} attributes with HTML.");
        CountTags(html);
    }

    /// <summary>Call for each element when it is inserted.</summary>
    public void CheckDepth(ParsedElement element)
    {
        var (depth, formatting) = (element.Depth, element.FormattingDepth);
        if (depth > MaximumDepth || depth * _tags > MaximumSteps || formatting * _tags > MaximumCopies)
            throw new TooComplexException($"{_tags} tags, nested {depth} deep, formatting {formatting} deep.");
    }

    /// <summary>Call for each attribute that the parser keeps. Returns true, or throws.</summary>
    public bool CountAttribute() =>
        ++_attributes <= MaximumAttributes ? true : throw new TooComplexException($"More than {MaximumAttributes} attributes.");

    private void CountTags(ReadOnlySpan<char> html)
    {
        _tags += html.Count('<');
        if (_tags > MaximumTags) throw new TooComplexException($"{_tags} tags.");
    }
}
