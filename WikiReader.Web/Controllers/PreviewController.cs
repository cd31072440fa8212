using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WikiReader.Web.Appearance;
using WikiReader.Web.Articles;
using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Authentication;
using WikiReader.Web.Delivery;
using WikiReader.Web.Hosting;
using WikiReader.Web.Languages;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Controllers;

/// <summary>
/// Previews of articles, as fragments of HTML for a script. They take nothing from what the reader waits for, renew no token and set no cookie. Where there
/// is none, the response has no body.
/// </summary>
[SkipStatusCodePages]
public sealed class PreviewController(SiteRegistry wikis, ArticlePreviews previews, VariantPreference variants, TimeProvider time) : PageController
{
    private const string CacheControl = "private, max-age=120";

    // Pictures depend on the cookie and on Save-Data.
    private static readonly string[] Vary = [HeaderNames.AcceptEncoding, HeaderNames.Cookie, "Save-Data"];

    [LoggedAtDebugLevel]
    [RequiresAccessToken(NeverRenews = true)]
    [Get("/{project}/{language}/preview/{**title}")]
    public async Task<IActionResult> Preview(CancellationToken cancellationToken)
    {
        var requested = RequestedArticle.Read(HttpContext, "preview");
        if (wikis.Find(requested.Project, requested.Language) is not { } site || !PageTitle.TryParse(requested.Title, out var title)) return NotFound();
        if (!HttpContext.HasReaderSession()) return Unauthorized();
        var session = HttpContext.ReaderSession();
        var request = new ArticleRequest(site, title, session.Id, Request.PathBase, CameByRedirect: false)
        {
            Variant = variants.Find(Request, site)?.Code,
            Timings = new ReadTimings(time),
        };
        return Show(await previews.ReadAsync(request, session.Reader.Token, cancellationToken));
    }

    private IActionResult Show(ArticleResult result) => result switch
    {
        ArticleResult.Found { Article: { Content.Extract: not null } article } => Show(article),
        ArticleResult.NotFound => NotFound(),
        ArticleResult.PrefetchRefused => StatusCode(StatusCodes.Status503ServiceUnavailable),
        ArticleResult.Failed failed => StatusCode(Response.SetFailure(failed.Reason)),
        // Not a page that has a text, or not one that is read here.
        _ => NoContent(),
    };

    private ComposedPageResult Show(Article article)
    {
        var shell = PreviewShell.Of(article, showsPicture: HttpContext.Appearance().Pictures != PictureDisplay.Off);
        Response.Headers.CacheControl = CacheControl;
        Response.Headers.Vary = Vary;
        return new ComposedPageResult("Preview", shell, article.Content.Extract!, shell.Version);
    }
}
