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
        Action = new ActionLink(text["RedirectLoop.Action"], WikiAddress.Redirect(site, title), IsExternal: true),
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
        404, "missing", text["NotFound.Heading", Isolated(title)], text[results.Count > 0 ? "NotFound.TextWithResults" : site.Namespaces.IsFile(title) ? "NotFound.FileText" : "NotFound.Text"])
    {
        Site = site,
        Results = results,
        Query = title.Text,
        // A file is uploaded, not written, or is in a repository that only the wiki knows.
        Action = site.Namespaces.IsFile(title) ? SeeAtWiki(site, title) : new ActionLink(text["NotFound.Action"], WikiAddress.Edit(site, title), IsExternal: true),
    };

    public MessagePage OnlyAtWiki(Site site, PageTitle title) => new(200, "at-wiki", text["OnlyAtWiki.Heading"], text["OnlyAtWiki.Text", Isolated(title)])
    {
        Site = site,
        Action = SeeAtWiki(site, title),
    };

    /// <param name="title">The requested title, with the prefix of the other wiki.</param>
    /// <param name="address">The page of the other wiki, here or at that wiki.</param>
    public MessagePage OnOtherWiki(Site site, PageTitle title, Site other, string address)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(200, "other-wiki", text["OnOtherWiki.Heading"], text["OnOtherWiki.Text", Isolated(title), text.ProjectOf(other), other.Domain])
        {
            Site = site,
            Action = new ActionLink(text["OnOtherWiki.Action"], address, IsExternal: !address.StartsWith('/')),
        };
    }

    public MessagePage RedirectedExternally(Site site, PageTitle title, Uri address)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(address);
        var host = ForeignText.Isolate(address.IdnHost);
        var isAtWiki = address.Authority == site.Domain;
        return new(
            200, "redirected-outside", text[isAtWiki ? "OnlyAtWiki.Heading" : "RedirectedExternally.Heading"],
            isAtWiki ? text["RedirectedToWiki.Text", Isolated(title), NameOf(address)] : text["RedirectedExternally.Text", Isolated(title), host])
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

    // The title of a page at the wiki, from either form of its address.
    private static string NameOf(Uri address) =>
        ForeignText.Isolate(ForeignText.InOneLine(Uri.UnescapeDataString(address.PathAndQuery[(address.PathAndQuery.LastIndexOfAny(['/', '=']) + 1)..])) ?? "");

    private static string Isolated(PageTitle title) => ForeignText.Isolate(title.Text);
}
