namespace WikiReader.Web.Delivery;

/// <summary>
/// The style sheets of all pages: one for articles, one for each kind of home page, and a smaller one for the others. A browser paints nothing before
/// it has the style sheet, so that each page has exactly one.
/// </summary>
public static class PageStyleSheets
{
    public static PageStyleSheet Article { get; } = new("article-page", StyleSheetSource.Join("reader", "appearance", "search", "article", "orientation", "templates", "folds", "tables", "previews", "hold", "print"));

    public static PageStyleSheet Other { get; } = new("page", StyleSheetSource.Join("reader", "appearance", "choices", "languages", "search"));

    /// <summary>The home page of a reader.</summary>
    public static PageStyleSheet Home { get; } = new("home-page", StyleSheetSource.Join("reader", "appearance", "languages", "search", "home"));

    /// <summary>The home page of those who are not signed in, which shows what an article looks like.</summary>
    public static PageStyleSheet Welcome { get; } = new("welcome-page", StyleSheetSource.Join("reader", "appearance", "languages", "search", "article", "hold", "home"));

    /// <summary>Lets the browser load the style sheet before it has read the page.</summary>
    public static void Preload(this HttpResponse response, PageStyleSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(sheet);
        response.Headers.Link = $"<{sheet.Address(response.HttpContext.Request.PathBase.ToUriComponent())}>; rel=preload; as=style";
    }

    /// <summary>Maps the addresses of all sheets.</summary>
    internal static RouteGroupBuilder MapStyleSheets(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("");
        foreach (var sheet in (PageStyleSheet[])[Article, Other, Home, Welcome])
            group.MapMethods(sheet.Pattern, [HttpMethods.Get, HttpMethods.Head], (HttpContext context, string hash) => sheet.Respond(context, hash));
        return group;
    }
}
