namespace WikiReader.Web.Articles.Html.Styles.Syntax;

internal enum CssTokenKind
{
    Ident,
    Function,
    AtKeyword,
    Hash,
    String,

    /// <summary>An address in <c>url()</c> without quotes; in quotes it is a function.</summary>
    Url,
    Number,
    Percentage,
    Dimension,
    WhiteSpace,
    OpenBracket,

    /// <summary>Any other single sign.</summary>
    Delim,

    /// <summary>What does not end, or is spelled with an escape. It stands for nothing and is kept by nobody.</summary>
    Bad,
}

/// <summary>A token of CSS, as a place in its text.</summary>
/// <param name="Close">The token that ends what this one opens; the number of all tokens if nothing does, and 0 if it opens nothing.</param>
internal readonly record struct CssToken(CssTokenKind Kind, int Start, int End, int Close = 0);
