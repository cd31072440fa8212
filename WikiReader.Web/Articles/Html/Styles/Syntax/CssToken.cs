namespace WikiReader.Web.Articles.Html.Styles.Syntax;

internal enum CssTokenKind
{
    Ident,
    Function,
    AtKeyword,
    Hash,
    String,

    /// <summary>An unquoted <c>url()</c>; a quoted one is a function.</summary>
    Url,
    Number,
    Percentage,
    Dimension,
    WhiteSpace,
    OpenBracket,

    /// <summary>Any other single character.</summary>
    Delim,

    /// <summary>An unterminated string or <c>url()</c>, or a name that contains an escape. Never written.</summary>
    Bad,
}

/// <summary>A token, as a range of the source.</summary>
/// <param name="Close">
/// For a token that opens a bracket, the index of the one that closes it, or the number of all tokens if none does. 0 for any other token.
/// </param>
internal readonly record struct CssToken(CssTokenKind Kind, int Start, int End, int Close = 0);
