using Microsoft.Extensions.Localization;
using WikiReader.Web.Articles;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Localization;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Models;

/// <summary>Message pages for everything that can prevent reading.</summary>
public sealed class ReadingMessages(IStringLocalizer<InterfaceText> text)
{
    public MessagePage InvalidTitle => new(404, "invalid-title", text["InvalidTitle.Heading"], text["InvalidTitle.Text"]);

    public MessagePage UnknownWiki => new(404, "unknown-wiki", text["UnknownWiki.Heading"], text["UnknownWiki.Text"]);

    public MessagePage RedirectLoop(Site site, PageTitle title) => new(404, "circle", text["RedirectLoop.Heading"], text["RedirectLoop.Text", Isolated(title)])
    {
        Site = site,
        Action = new ActionLink(text["RedirectLoop.Action"], WikiAddress.Page(site, title) + "?redirect=no", IsExternal: true),
    };

    public MessagePage NotWikitext(Site site, PageTitle title) => new(200, "not-text", text["NotWikitext.Heading"], text["NotWikitext.Text", Isolated(title)])
    {
        Site = site,
        Action = SeeAtWiki(site, title),
    };

    public MessagePage TooComplex(Site site, PageTitle title) => new(502, "too-complex", text["TooComplex.Heading"], text["TooComplex.Text", Isolated(title)])
    {
        Site = site,
        Action = SeeAtWiki(site, title),
    };

    public MessagePage ResourceLimitExceeded(Site site, PageTitle title) => new(
        502, "resource-limit", text["ResourceLimitExceeded.Heading"], text["ResourceLimitExceeded.Text", Isolated(title)])
    {
        Site = site,
        Action = SeeAtWiki(site, title),
    };

    public MessagePage NotFound(Site site, PageTitle title, IReadOnlyList<FoundPage> results) => new(
        404, "missing", text["NotFound.Heading", Isolated(title)], text[results.Count > 0 ? "NotFound.TextWithResults" : "NotFound.Text"])
    {
        Site = site,
        Results = results,
        Action = new ActionLink(text["NotFound.Action"], WikiAddress.Edit(site, title), IsExternal: true),
    };

    public MessagePage RedirectedExternally(Site site, PageTitle title, Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = ForeignText.Isolate(address.IdnHost);
        return new(200, "redirected-outside", text["RedirectedExternally.Heading"], text["RedirectedExternally.Text", Isolated(title), host])
        {
            Site = site,
            Action = new ActionLink(text["RedirectedExternally.Action", host], address.AbsoluteUri, IsExternal: true),
        };
    }

    /// <param name="retry">Address of the requested page.</param>
    public MessagePage For(WikimediaFailure failure, string retry)
    {
        var again = new ActionLink(text["Message.TryAgain"], retry);
        return failure switch
        {
            WikimediaFailure.NotAllowed => new(403, "not-allowed", text["NotAllowed.Heading"], text["NotAllowed.Text"]),
            WikimediaFailure.ConsumerRefused => new(503, "misconfigured", text["SignInMisconfigured.Heading"], text["ConsumerRefused.Text"]),
            WikimediaFailure.Refused => new(403, "refused", text["Refused.Heading"], text["Refused.Text"], again),
            WikimediaFailure.Throttled throttled => new(429, "throttled", text["Throttled.Heading"], text["Throttled.Text"], again, throttled.RetryAfter),
            WikimediaFailure.Unavailable unavailable => new(503, "unavailable", text["Unavailable.Heading"], text["Unavailable.Text"], again, unavailable.RetryAfter),
            WikimediaFailure.TimedOut => new(504, "timed-out", text["TimedOut.Heading"], text["TimedOut.Text"], again),
            WikimediaFailure.TooLarge => new(502, "too-large", text["TooLarge.Heading"], text["TooLarge.Text"]),
            WikimediaFailure.Truncated => new(502, "truncated", text["Truncated.Heading"], text["Truncated.Text"], again),
            WikimediaFailure.CrossOriginRedirect => new(502, "redirects-elsewhere", text["CrossOriginRedirect.Heading"], text["CrossOriginRedirect.Text"]),
            _ => new(502, "unusable", text["InvalidResponse.Heading"], text["InvalidResponse.Text"], again),
        };
    }

    private ActionLink SeeAtWiki(Site site, PageTitle title) => new(text["Message.SeeAtWiki"], WikiAddress.Page(site, title), IsExternal: true);

    private static string Isolated(PageTitle title) => ForeignText.Isolate(title.Text);
}
