using WikiReader.Web.Articles;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Models;

/// <summary>Message pages for everything that can prevent reading.</summary>
internal static class ReadingMessages
{
    public static MessagePage InvalidTitle { get; } = new(
        404, "invalid-title", "No page can have this title",
        "Titles cannot be empty, longer than 255 bytes, or contain characters such as < > [ ] { } | #. Check the address, or search for the page.");

    public static MessagePage UnknownWiki { get; } = new(
        404, "unknown-wiki", "WikiReader does not know this wiki",
        "The address names a project or a language that does not exist here. Check its spelling, or start from the home page.");

    public static MessagePage RedirectLoop(Site site, PageTitle title) => new(
        404, "circle", "This title leads in a circle",
        $"“{ForeignText.Isolate(title.Text)}” redirects to another title that leads back to it. It can be fixed at the wiki.")
    {
        Site = site,
        Action = new ActionLink("See the redirect at the wiki", WikiPage(site, title) + "?redirect=no", IsExternal: true),
    };

    public static MessagePage NotWikitext(Site site, PageTitle title) => new(
        200, "not-text", "This page is code, not text",
        $"“{ForeignText.Isolate(title.Text)}” holds a script, a style sheet or data, and the wiki gives out no page for reading it.")
    {
        Site = site,
        Action = new ActionLink("See it at the wiki", WikiPage(site, title), IsExternal: true),
    };

    public static MessagePage TooComplex(Site site, PageTitle title) => new(
        502, "too-complex", "This page is too complex to show",
        $"“{ForeignText.Isolate(title.Text)}” is nested deeper, or consists of more parts, than any article needs. It may be broken; its history at the wiki shows when that happened.")
    {
        Site = site,
        Action = new ActionLink("See it at the wiki", WikiPage(site, title), IsExternal: true),
    };

    public static MessagePage NotFound(Site site, PageTitle title, IReadOnlyList<FoundPage> results) => new(
        404, "missing", $"There is no page “{ForeignText.Isolate(title.Text)}”",
        results.Count > 0 ? "It may have another title. These pages mention it:" : "It may have another title, or nobody has written it yet.")
    {
        Site = site,
        Results = results,
        Action = new ActionLink("Write it at the wiki", WikiPage(site, title) + "?action=edit", IsExternal: true),
    };

    public static MessagePage RedirectedExternally(Site site, PageTitle title, Uri address) => new(
        200, "redirected-outside", "This title leads to another website",
        $"“{ForeignText.Isolate(title.Text)}” redirects to {ForeignText.Isolate(address.IdnHost)}, which is not read here.")
    {
        Site = site,
        Action = new ActionLink($"Go to {ForeignText.Isolate(address.IdnHost)}", address.AbsoluteUri, IsExternal: true),
    };

    /// <param name="retry">Address of the requested page.</param>
    public static MessagePage For(WikimediaFailure failure, string retry)
    {
        var again = new ActionLink("Try again", retry);
        return failure switch
        {
            WikimediaFailure.NotAllowed => new(
                403, "not-allowed", "You may not read this page",
                "The wiki shows it to some accounts only, and yours is not among them. Its administrators decide who may read it."),
            WikimediaFailure.Refused => new(
                403, "refused", "Wikimedia turned the request away",
                "It did not say why. Try again later; if it stays so, tell the operator of this site.") { Action = again },
            WikimediaFailure.Throttled throttled => new(
                429, "throttled", "Too many requests",
                "Wikimedia limits how much each account may read in a minute. Wait a moment, then try again.") { Action = again, RetryAfter = throttled.RetryAfter },
            WikimediaFailure.Unavailable unavailable => new(
                503, "unavailable", "Wikimedia does not answer",
                "It is probably being repaired already. You are still signed in; try again in a few minutes.") { Action = again, RetryAfter = unavailable.RetryAfter },
            WikimediaFailure.TimedOut => new(
                504, "timed-out", "Wikimedia took too long",
                "The page did not come in time. Long pages can take a while when they were just changed; try again.") { Action = again },
            WikimediaFailure.TooLarge => new(
                502, "too-large", "This page is too large to show",
                "It is larger than 16 MiB. You can read it at the wiki itself."),
            WikimediaFailure.Truncated => new(
                502, "truncated", "Only a part of the page arrived",
                "The connection to Wikimedia broke off. Try again.") { Action = again },
            WikimediaFailure.CrossOriginRedirect => new(
                502, "redirects-elsewhere", "Wikimedia's address has changed",
                "The API answers from another address, and your token is not sent there. The operator of this site has to set Wikimedia:ApiEndpoint."),
            _ => new(
                502, "unusable", "Wikimedia's answer makes no sense",
                "What came back is not a page. Try again; if it stays so, tell the operator of this site.") { Action = again },
        };
    }

    public static string WikiPage(Site site, PageTitle title) => $"{site.Origin}/wiki/{title.ToPath()}";
}
