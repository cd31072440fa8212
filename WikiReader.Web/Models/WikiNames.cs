using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using WikiReader.Web.Localization;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Models;

/// <summary>The names of wikis in the language of the interface.</summary>
internal static class WikiNames
{
    /// <summary>
    /// The name of the site's project: "Wikipedia", or "Wikipédia" in French. Where the interface has none, and for a private wiki, it is <see cref="Site.Title"/>.
    /// </summary>
    public static string ProjectOf(this IHtmlLocalizer text, Site site) => KeyOf(site) is { } key ? text.GetString(key).Value : site.Title;

    /// <summary>The same for a message.</summary>
    public static string ProjectOf(this IStringLocalizer<InterfaceText> text, Site site) => KeyOf(site) is { } key ? text[key] : site.Title;

    /// <summary>The project, and the language unless it is a private wiki, or the project has one for all languages: "Wikipedia (English)".</summary>
    public static string WikiOf(this IHtmlLocalizer text, Site site) =>
        site.IsMultilingual || !site.IsPublic ? text.ProjectOf(site) : text.GetString("Layout.Wiki", text.ProjectOf(site), LanguageOf(site)).Value;

    private static string LanguageOf(Site site) =>
        WikiLanguages.Find(site.Language) is { } language ? language.DisplayName ?? language.Name : site.Language;

    private static string? KeyOf(Site site) => site.IsPublic ? KeyOf(site.Project) : null;

    private static string? KeyOf(string project) => project switch
    {
        "wikipedia" => "Project.Wikipedia",
        "wiktionary" => "Project.Wiktionary",
        "wikiquote" => "Project.Wikiquote",
        "wikibooks" => "Project.Wikibooks",
        "wikisource" => "Project.Wikisource",
        "wikinews" => "Project.Wikinews",
        "wikiversity" => "Project.Wikiversity",
        "wikivoyage" => "Project.Wikivoyage",
        "commons" => "Project.Commons",
        "wikidata" => "Project.Wikidata",
        "meta" => "Project.Meta",
        "species" => "Project.Species",
        _ => null,
    };
}
