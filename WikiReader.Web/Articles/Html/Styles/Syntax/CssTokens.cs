namespace WikiReader.Web.Articles.Html.Styles.Syntax;

/// <summary>A range of tokens. Indexes count from the first token of the source, in every range.</summary>
internal readonly record struct CssTokens(string Css, CssToken[] All, int From, int To)
{
    public CssToken this[int at] => All[at];

    public bool IsEmpty => From >= To;

    /// <summary>The index after a token and all that it opens.</summary>
    public int After(int at) => All[at].Close > 0 ? Math.Min(All[at].Close + 1, To) : at + 1;

    /// <summary>The tokens between a bracket, or the parenthesis of a function, and its closing one.</summary>
    public CssTokens Inside(int at) => this with { From = at + 1, To = Math.Min(All[at].Close, To) };

    public CssTokens Slice(int from, int to) => this with { From = from, To = to };

    public CssTokens Trim()
    {
        var (from, to) = (From, To);
        while (from < to && All[from].Kind == CssTokenKind.WhiteSpace) from++;
        while (to > from && All[to - 1].Kind == CssTokenKind.WhiteSpace) to--;
        return Slice(from, to);
    }

    public ReadOnlySpan<char> TextOf(int at) => Css.AsSpan(All[at].Start, All[at].End - All[at].Start);

    /// <summary>The name of a function, at-rule, hash or identifier in lower case, without <c>(</c>, <c>@</c> and <c>#</c>.</summary>
    public string NameOf(int at) => TextOf(at).Trim("(@#").ToString().ToLowerInvariant();

    public bool Is(int at, CssTokenKind kind) => at < To && All[at].Kind == kind;

    public bool IsDelim(int at, char delimiter) => Is(at, CssTokenKind.Delim) && Css[All[at].Start] == delimiter;

    public bool IsOpenBracket(int at, char bracket) => Is(at, CssTokenKind.OpenBracket) && Css[All[at].Start] == bracket;

    public bool IsWord(int at, string word) => Is(at, CssTokenKind.Ident) && TextOf(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The index of the next such delimiter outside of brackets, or the end.</summary>
    public int Find(int from, char delimiter)
    {
        while (from < To && !IsDelim(from, delimiter)) from = After(from);
        return Math.Min(from, To);
    }

    /// <summary>The trimmed parts between such delimiters outside of brackets.</summary>
    public List<CssTokens> Split(char delimiter)
    {
        var parts = new List<CssTokens>();
        for (var from = From; from <= To;)
        {
            var end = Find(from, delimiter);
            parts.Add(Slice(from, end).Trim());
            from = end + 1;
        }

        return parts;
    }
}
