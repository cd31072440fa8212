namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>A page is nested deeper, or consists of more, than can be shown in bounded time. The parser can be left in no other way.</summary>
public sealed class TooComplexException(string message) : Exception(message);
