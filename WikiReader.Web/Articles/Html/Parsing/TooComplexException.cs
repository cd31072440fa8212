namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>
/// The document is nested too deeply, or is too large, to be shown in bounded time. An exception, because the parser cannot be stopped in another
/// way.
/// </summary>
public sealed class TooComplexException(string message) : Exception(message);
