using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Languages;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Models;

/// <summary>An article's other languages.</summary>
/// <param name="Own">Those that the reader reads, in the reader's order.</param>
/// <param name="All">All of them, sorted by name.</param>
public sealed record ArticleLanguagesViewModel(Site Site, PageTitle Title, IReadOnlyList<ArticleLanguage> Own, IReadOnlyList<ArticleLanguage> All)
{
    /// <param name="readers">The languages that the reader reads, best first.</param>
    public static ArticleLanguagesViewModel Of(Site site, PageTitle title, IEnumerable<LanguageVersion> versions, IEnumerable<WikiLanguage> readers, string pathBase)
    {
        ArticleLanguage[] all = [.. versions.Select(version => ArticleLanguage.Of(version, site, pathBase))];
        return new ArticleLanguagesViewModel(site, title, [.. readers.Select(language => Array.Find(all, other => other.Code == language.Code)).OfType<ArticleLanguage>()], all);
    }
}

/// <param name="Code">The code of the language in the site table; null if it has none.</param>
/// <param name="Name">The name of the language in the language itself.</param>
/// <param name="EnglishName">Null if it is not known.</param>
/// <param name="DisplayName">Its name in the language of the interface, or in English; null if it is not known, or the same.</param>
/// <param name="DisplayNameTag">BCP 47 tag of that name.</param>
/// <param name="Tag">BCP 47 tag; null if it is not known.</param>
/// <param name="Direction">A value of the attribute <c>dir</c>.</param>
/// <param name="Title">The title of the article there.</param>
/// <param name="IsExternal">True if the address is one of the wiki.</param>
public sealed record ArticleLanguage(string? Code, string Name, string? EnglishName, string? DisplayName, string? DisplayNameTag, string? Tag, string Direction, string Title, string Address, bool IsExternal)
{
    internal static ArticleLanguage Of(LanguageVersion version, Site from, string pathBase)
    {
        var language = version.Language;
        return new ArticleLanguage(
            language?.Code, ForeignText.InOneLine(version.Name) ?? "", language?.EnglishName, language?.DisplayName == version.Name ? null : language?.DisplayName, language?.DisplayNameTag, language?.Tag, language?.Direction ?? "auto",
            ForeignText.InOneLine(version.Text) ?? "", version.Site is { } site ? ReaderAddress.Article(pathBase, site, version.Title) : WikiAddress.Page(from, version.Title),
            version.Site is null);
    }
}
