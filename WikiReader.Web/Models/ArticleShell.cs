using System.Text.Json;
using System.Text.Json.Serialization;
using WikiReader.Web.Appearance;
using WikiReader.Web.Articles;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Models;

/// <summary>
/// Everything that the page around an article's content depends on. The layout and the article view read nothing else, so that
/// <see cref="Version"/> changes whenever their output does: the entity tag and the key of the shell cache follow from it.
/// </summary>
/// <param name="Heading">The title as the article spells it.</param>
/// <param name="Language">BCP 47 tag of the content.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="HasContents">True if the content begins with a table of contents.</param>
/// <param name="RedirectedFrom">The title whose redirect led here; null if none did.</param>
/// <param name="Age">The age of the content in words, if the wiki does not respond; otherwise null.</param>
/// <param name="PathBase">Empty, or a path that starts with a slash.</param>
/// <param name="InterfaceLanguage">BCP 47 tag of the language of the interface.</param>
public sealed record ArticleShell(
    Site Site, PageTitle Title, Revision Revision, License? License, string Heading, string? ShortDescription, string Language, string Direction, bool HasContents,
    PageTitle? RedirectedFrom, string? Age, string Username, string PathBase, string InterfaceLanguage)
{
    private static readonly string Build = typeof(ArticleShell).Module.ModuleVersionId.ToString();

    /// <summary>All values, and the build that renders them. Never the same for two different shells.</summary>
    [JsonIgnore]
    public string Version => Build + JsonSerializer.Serialize(this, ArticleShellJson.Default.ArticleShell);

    /// <summary>The title with its markup; null if it has none.</summary>
    public DisplayTitle? DisplayTitle { get; init; }

    /// <summary>True if a script may prefetch the articles that this one links to.</summary>
    public bool OffersPrefetch { get; init; }

    /// <summary>What is in effect for the reader.</summary>
    [JsonIgnore]
    public AppearanceChoices Appearance { get; init; } = AppearanceChoices.Default;

    /// <summary>Stands for <see cref="Appearance"/> in <see cref="Version"/>.</summary>
    public string AppearanceVersion => Appearance.ToString();

    /// <summary>MediaWiki's code of the script variant that is shown; null for the article as it is written.</summary>
    public string? Variant { get; init; }

    /// <summary>The script variants in which the wiki shows its pages; empty if it has none.</summary>
    [JsonIgnore]
    public IReadOnlyList<ScriptVariant> Variants => ScriptVariants.Of(Site.Language);

    /// <summary>Those of the page, in the order in which they are shown.</summary>
    [JsonIgnore]
    public PageCategories Categories { get; init; } = PageCategories.None;

    /// <summary>Keys of pages in the category, if this is the page of one; otherwise null.</summary>
    public IReadOnlyList<string>? Members { get; init; }

    /// <summary>Stands for <see cref="Categories"/> in <see cref="Version"/>, which is computed for each view.</summary>
    public string CategoriesVersion => Categories.Version;

    /// <summary>The number of the page's namespace; null if the page does not say it.</summary>
    public long? Namespace { get; init; }

    public TextLength Length { get; init; } = TextLength.None;

    /// <summary>True if the reader has folded the contents away.</summary>
    public bool HasFoldedContents { get; init; }

    /// <summary>The name of the cookie in which a script keeps that.</summary>
    public string ContentsCookie { get; init; } = "";

    /// <summary>Null for a short page.</summary>
    [JsonIgnore]
    public ReadingTime? ReadingTime => ReadingTime.Of(Length, Language);

    /// <summary>The addresses and names of the pages above a subpage, the topmost first.</summary>
    [JsonIgnore]
    public IEnumerable<(string Address, string Name)> PagesAbove
    {
        get
        {
            var above = "";
            foreach (var page in Subpages.Above(Site, Title, Namespace))
            {
                yield return (ReaderAddress.Article(PathBase, Site, page), page.Text[above.Length..].TrimStart('/'));
                above = page.Text;
            }
        }
    }

    [JsonIgnore]
    public string? Talk => WikiAddress.Talk(Site, Title, Namespace);

    /// <summary>The page that this talk page is about; null if it is no talk page.</summary>
    [JsonIgnore]
    public string? Subject => WikiAddress.SubjectOf(Title, Namespace) is { } subject ? ReaderAddress.Article(PathBase, Site, subject) : null;

    [JsonIgnore]
    public string OtherLanguages => ReaderAddress.LanguagesOf(PathBase, Site, Title);

    /// <summary>The search for related articles; null for a page that is no article, or of a private wiki, whose search may not know how.</summary>
    [JsonIgnore]
    public string? SearchRelated => Site.IsPublic && Namespace is 0 ? ReaderAddress.SearchRelated(PathBase, Site, Title) : null;

    /// <summary>Where a script gets a few of them; null for a reader who saves data.</summary>
    [JsonIgnore]
    public string? Related => Appearance.Pictures == PictureDisplay.Off ? null : ReaderAddress.Related(PathBase, Site, Title);

    [JsonIgnore]
    public string Original => WikiAddress.Page(Site, Title);

    [JsonIgnore]
    public string History => WikiAddress.History(Site, Title);

    [JsonIgnore]
    public string Edit => WikiAddress.Edit(Site, Title);

    /// <summary>Null if the wiki names no web address for its license.</summary>
    [JsonIgnore]
    public string? LicenseAddress => LicenseResponse.IsWebAddress(License?.Url) ? License.Url : null;

    /// <summary>The addresses and names of pages of the same wiki; a category's name is without its namespace.</summary>
    public IEnumerable<(string Address, string Name)> LinksTo(IEnumerable<string> keys, bool isCategory)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
        {
            if (PageTitle.TryParse(key, out var title))
                yield return (ReaderAddress.Article(PathBase, Site, title), isCategory ? title.TextInNamespace : title.Text);
        }
    }

    /// <param name="members">Pages in the category, if the article is the page of one; otherwise null.</param>
    public static ArticleShell Of(Article article, PageTitle? redirectedFrom, string? age, string username, PathString pathBase, IReadOnlyList<PageTitle>? members)
    {
        ArgumentNullException.ThrowIfNull(article);
        var content = article.Content;
        // A private wiki's page says where the wiki has its pages.
        var site = content.ArticlePath is { } path ? article.Site with { OwnPaths = article.Site.Paths with { Article = path } } : article.Site;
        return new ArticleShell(
            site, article.Title, article.Revision, article.License, content.Title, content.ShortDescription, content.Language, content.Direction,
            content.HasContents, redirectedFrom, age, username, pathBase.ToString(), Localization.InterfaceLanguage.Current)
        {
            DisplayTitle = content.DisplayTitle,
            Categories = content.Categories,
            Namespace = content.Namespace,
            Length = content.Length,
            Members = members?.Select(member => member.Key).ToArray(),
        };
    }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ArticleShell))]
internal sealed partial class ArticleShellJson : JsonSerializerContext;
