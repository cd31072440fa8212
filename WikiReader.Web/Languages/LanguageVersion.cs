using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Languages;

/// <summary>A page in another language.</summary>
/// <param name="Name">The name of the language in the language itself.</param>
/// <param name="Language">Null if the language is not one of the site table.</param>
/// <param name="Site">The wiki where the page is; null if it is not one that is read here.</param>
/// <param name="Title">The title there, or, if <paramref name="Site"/> is null, a title with a prefix by which the linking wiki finds the page.</param>
/// <param name="Text">The title there, for display.</param>
public sealed record LanguageVersion(string Name, WikiLanguage? Language, Site? Site, PageTitle Title, string Text);
