namespace WikiReader.Web.Articles.Html.Styles.Syntax;

/// <summary>A compound selector, and the combinator before it.</summary>
internal readonly record struct SelectorStep(char Combinator, CssTokens Compound);
