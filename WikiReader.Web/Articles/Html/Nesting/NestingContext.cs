namespace WikiReader.Web.Articles.Html.Nesting;

/// <summary>
/// The state of a browser's parser at the current place of the output. Every element that is written is also closed, so that the browser's stack
/// of open elements equals the written ancestors, and a few facts about these decide what a start tag does (<see
/// href="https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody">HTML, "The rules for parsing tokens in HTML content"</see>).
/// The default value is the state at the start of an article in the page shell: no list is open.
/// </summary>
internal readonly record struct NestingContext
{
    private string? CurrentNode { get; init; }

    private bool IsInMath { get; init; }

    private ParserTraits CurrentTraits { get; init; }

    private bool HasParagraph { get; init; }

    private bool HasItem { get; init; }

    private bool HasDefinition { get; init; }

    private bool HasRuby { get; init; }

    public bool IsInLink { get; private init; }

    public bool IsInTable { get; private init; }

    /// <summary>True if a browser leaves the text in this place. In a table, outside of its cells, it moves text before the table.</summary>
    public bool CanContain(ReadOnlySpan<char> text) => !CurrentTraits.HasFlag(ParserTraits.TableContext) || !text.ContainsAnyExcept(" \t\r\n\f");

    /// <summary>True if a browser inserts such an element in this place and does nothing else.</summary>
    public bool CanContain(string name, ElementTraits traits, bool isMath)
    {
        if (isMath) return CanContainMath(name);
        // An HTML start tag ends the formula, except in a text integration point.
        if (IsInMath && !CurrentTraits.HasFlag(ParserTraits.TextIntegrationPoint)) return false;
        if (traits.Parents is { } parents) return !IsInMath && parents.Contains(CurrentNode);
        if (CurrentTraits.HasFlag(ParserTraits.TableContext)) return false;
        if (HasParagraph && traits.Has(ParserTraits.ClosesParagraph)) return false;
        return name switch
        {
            "a" => !IsInLink,
            "li" => !HasItem,
            "dd" or "dt" => !HasDefinition,
            "rb" or "rtc" => !(HasRuby && CurrentTraits.HasFlag(ParserTraits.ImpliedEndTag)),
            "rp" or "rt" => !(HasRuby && CurrentTraits.HasFlag(ParserTraits.ImpliedEndTag) && CurrentNode != "rtc"),
            _ => !(traits.Has(ParserTraits.Heading) && CurrentTraits.HasFlag(ParserTraits.Heading)),
        };
    }

    public NestingContext Within(string name, ElementTraits traits, bool isMath)
    {
        var isScopeMarker = traits.Has(ParserTraits.ScopeMarker);
        var isSpecial = traits.Has(ParserTraits.Special);
        return this with
        {
            CurrentNode = name,
            IsInMath = isMath,
            CurrentTraits = traits.Traits,
            HasParagraph = !isMath && name == "p" || HasParagraph && !isScopeMarker,
            HasItem = !isMath && name == "li" || HasItem && !isSpecial,
            HasDefinition = !isMath && name is "dd" or "dt" || HasDefinition && !isSpecial,
            HasRuby = !isMath && name == "ruby" || HasRuby && !isScopeMarker,
            IsInLink = IsInLink || !isMath && name == "a",
            IsInTable = IsInTable || !isMath && name == "table",
        };
    }

    // Outside of a formula, and in a text integration point, names are HTML; only math itself starts MathML.
    private bool CanContainMath(string name) => IsInMath && !CurrentTraits.HasFlag(ParserTraits.TextIntegrationPoint) || name == "math" && !CurrentTraits.HasFlag(ParserTraits.TableContext);
}
