using WikiReader.Web.Hosting;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Languages;

/// <summary>
/// The script variant in which a reader reads a wiki: the one that the address names, which a cookie keeps for that wiki, or else the one that is kept.
/// </summary>
public sealed class VariantPreference(CookieConventions cookies)
{
    /// <summary>The parameter of an article's address, as at MediaWiki.</summary>
    private const string Parameter = "variant";

    // Further choices displace the oldest.
    private const int Maximum = 12;

    private const char Separator = '_';

    private readonly PreferenceCookie _cookie = new(cookies, "WikiReader.Variants");

    /// <summary>
    /// The variant for this request for an article; null for the page as it is written. A variant that the wiki does not have is ignored, as MediaWiki
    /// does, and the language itself as a variant means the page as it is written.
    /// </summary>
    public ScriptVariant? Choose(HttpContext context, Site site)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(site);
        if (!ScriptVariants.Has(site.Language)) return null;
        if (context.Request.Query[Parameter] is not [{ } asked, ..] || !ScriptVariants.Has(site.Language, asked)) return Find(context.Request, site);
        var kept = Read(context.Request);
        var variant = ScriptVariants.Find(site.Language, asked);
        // What is prefetched has not been chosen.
        if (kept.GetValueOrDefault(KeyOf(site)) != variant?.Code && !Navigation.IsPrefetch(context.Request)) Store(context, kept, site, variant);
        return variant;
    }

    /// <summary>The variant that is kept for a wiki; null for pages as they are written.</summary>
    public ScriptVariant? Find(HttpRequest request, Site site)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(site);
        return ScriptVariants.Has(site.Language) && Read(request).GetValueOrDefault(KeyOf(site)) is { } code ? ScriptVariants.Find(site.Language, code) : null;
    }

    private static string KeyOf(Site site) => $"{site.Project}.{site.Language}";

    private void Store(HttpContext context, OrderedDictionary<string, string> kept, Site site, ScriptVariant? variant)
    {
        kept.Remove(KeyOf(site));
        if (variant is not null) kept.Add(KeyOf(site), variant.Code);
        _cookie.Store(context, string.Join(Separator, kept.TakeLast(Maximum).Select(choice => $"{choice.Key}.{choice.Value}")));
    }

    // "wikipedia.zh.zh-tw_wiktionary.sr.sr-el", oldest first.
    private OrderedDictionary<string, string> Read(HttpRequest request)
    {
        var choices = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var choice in _cookie.Read(request)?.Split(Separator, Maximum + 1).Take(Maximum) ?? [])
        {
            if (choice.Split('.') is [var project, var language, var code] && ScriptVariants.Find(language, code) is not null)
                choices[$"{project}.{language}"] = code;
        }

        return choices;
    }
}
