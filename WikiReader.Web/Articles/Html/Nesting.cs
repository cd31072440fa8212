namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Where in the output the walk stands, as far as a browser that parses it cares. Every element that is written is also closed, so that the
/// browser's stack of open elements is the written ancestors, and a few facts about them tell what its start tag would do (HTML,
/// "The rules for parsing tokens in HTML content"). The default value is the place where the reader puts an article: no list is open.
/// </summary>
internal readonly record struct Nesting
{
    private string? Innermost { get; init; }

    private bool IsInMath { get; init; }

    private Habits Innards { get; init; }

    private bool HasParagraph { get; init; }

    private bool HasItem { get; init; }

    private bool HasDefinition { get; init; }

    private bool HasRuby { get; init; }

    public bool IsInLink { get; private init; }

    public bool IsInTable { get; private init; }

    /// <summary>True if text stays here; in a table, but outside of its cells, a browser moves it before the table.</summary>
    public bool MayHold(ReadOnlySpan<char> text) => !Innards.HasFlag(Habits.HoldsParts) || !text.ContainsAnyExcept(" \t\r\n\f");

    /// <summary>True if the browser puts such an element here and does nothing else.</summary>
    public bool MayHold(string name, ElementHabits habits, bool isMath)
    {
        if (isMath) return MayHoldMath(name);
        // A start tag of HTML ends the formula, except in the formula's text.
        if (IsInMath && !Innards.HasFlag(Habits.HoldsText)) return false;
        if (habits.Parents is { } parents) return !IsInMath && parents.Contains(Innermost);
        if (Innards.HasFlag(Habits.HoldsParts)) return false;
        if (HasParagraph && habits.Has(Habits.EndsParagraph)) return false;
        return name switch
        {
            "a" => !IsInLink,
            "li" => !HasItem,
            "dd" or "dt" => !HasDefinition,
            "rb" or "rtc" => !(HasRuby && Innards.HasFlag(Habits.EndIsImplied)),
            "rp" or "rt" => !(HasRuby && Innards.HasFlag(Habits.EndIsImplied) && Innermost != "rtc"),
            _ => !(habits.Has(Habits.IsHeading) && Innards.HasFlag(Habits.IsHeading)),
        };
    }

    public Nesting Within(string name, ElementHabits habits, bool isMath)
    {
        var isBoundary = habits.Has(Habits.BoundsScope);
        var endsSearch = habits.Has(Habits.EndsSearch);
        return this with
        {
            Innermost = name,
            IsInMath = isMath,
            Innards = habits.Habits,
            HasParagraph = !isMath && name == "p" || HasParagraph && !isBoundary,
            HasItem = !isMath && name == "li" || HasItem && !endsSearch,
            HasDefinition = !isMath && name is "dd" or "dt" || HasDefinition && !endsSearch,
            HasRuby = !isMath && name == "ruby" || HasRuby && !isBoundary,
            IsInLink = IsInLink || !isMath && name == "a",
            IsInTable = IsInTable || !isMath && name == "table",
        };
    }

    // What stands outside of a formula, or in its text, is read as HTML, where only the formula's own name means MathML.
    private bool MayHoldMath(string name) => IsInMath && !Innards.HasFlag(Habits.HoldsText) || name == "math" && !Innards.HasFlag(Habits.HoldsParts);
}
