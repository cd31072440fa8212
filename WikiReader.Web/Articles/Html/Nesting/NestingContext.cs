namespace WikiReader.Web.Articles.Html.Nesting;

/// <summary>
/// Where in the output the walk stands, as far as a browser that parses it cares. Every element that is written is also closed, so that the
/// browser's stack of open elements is the written ancestors, and a few facts about them tell what its start tag would do (HTML,
/// "The rules for parsing tokens in HTML content"). The default value is the place where the reader puts an article: no list is open.
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

    /// <summary>True if text stays here; in a table, but outside of its cells, a browser moves it before the table.</summary>
    public bool CanContain(ReadOnlySpan<char> text) => !CurrentTraits.HasFlag(ParserTraits.TableContext) || !text.ContainsAnyExcept(" \t\r\n\f");

    /// <summary>True if the browser puts such an element here and does nothing else.</summary>
    public bool CanContain(string name, ElementTraits habits, bool isMath)
    {
        if (isMath) return CanContainMath(name);
        // A start tag of HTML ends the formula, except in the formula's text.
        if (IsInMath && !CurrentTraits.HasFlag(ParserTraits.TextIntegrationPoint)) return false;
        if (habits.Parents is { } parents) return !IsInMath && parents.Contains(CurrentNode);
        if (CurrentTraits.HasFlag(ParserTraits.TableContext)) return false;
        if (HasParagraph && habits.Has(ParserTraits.ClosesParagraph)) return false;
        return name switch
        {
            "a" => !IsInLink,
            "li" => !HasItem,
            "dd" or "dt" => !HasDefinition,
            "rb" or "rtc" => !(HasRuby && CurrentTraits.HasFlag(ParserTraits.ImpliedEndTag)),
            "rp" or "rt" => !(HasRuby && CurrentTraits.HasFlag(ParserTraits.ImpliedEndTag) && CurrentNode != "rtc"),
            _ => !(habits.Has(ParserTraits.Heading) && CurrentTraits.HasFlag(ParserTraits.Heading)),
        };
    }

    public NestingContext Within(string name, ElementTraits habits, bool isMath)
    {
        var isBoundary = habits.Has(ParserTraits.ScopeMarker);
        var endsSearch = habits.Has(ParserTraits.Special);
        return this with
        {
            CurrentNode = name,
            IsInMath = isMath,
            CurrentTraits = habits.Traits,
            HasParagraph = !isMath && name == "p" || HasParagraph && !isBoundary,
            HasItem = !isMath && name == "li" || HasItem && !endsSearch,
            HasDefinition = !isMath && name is "dd" or "dt" || HasDefinition && !endsSearch,
            HasRuby = !isMath && name == "ruby" || HasRuby && !isBoundary,
            IsInLink = IsInLink || !isMath && name == "a",
            IsInTable = IsInTable || !isMath && name == "table",
        };
    }

    // What stands outside of a formula, or in its text, is read as HTML, where only the formula's own name means MathML.
    private bool CanContainMath(string name) => IsInMath && !CurrentTraits.HasFlag(ParserTraits.TextIntegrationPoint) || name == "math" && !CurrentTraits.HasFlag(ParserTraits.TableContext);
}
