using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia.Links;

/// <summary>A page in another language.</summary>
/// <param name="Code">The wiki's code of the language, in lower case; it need not be one of the site table.</param>
/// <param name="Name">The name of the language by the wiki: any text. Null if the wiki names none.</param>
/// <param name="Title">The title there.</param>
public sealed record LanguageLink(string Code, string? Name, PageTitle Title);
