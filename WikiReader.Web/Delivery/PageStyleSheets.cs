namespace WikiReader.Web.Delivery;

/// <summary>
/// The style sheets of all pages: one for articles, one for each kind of home page, and a smaller one for the others. A browser paints nothing before
/// it has the style sheet, so that each page has exactly one.
/// </summary>
public static class PageStyleSheets
{
    public static Bundle Article { get; } =
        Bundle.OfStyleSheets("article-page", "reader", "appearance", "search", "article", "orientation", "templates", "folds", "tables", "previews", "hold", "print");

    public static Bundle Other { get; } = Bundle.OfStyleSheets("page", "reader", "appearance", "choices", "languages", "search");

    /// <summary>The home page of a reader.</summary>
    public static Bundle Home { get; } = Bundle.OfStyleSheets("home-page", "reader", "appearance", "languages", "search", "home");

    /// <summary>The home page of those who are not signed in, which shows what an article looks like.</summary>
    public static Bundle Welcome { get; } = Bundle.OfStyleSheets("welcome-page", "reader", "appearance", "languages", "search", "article", "hold", "home");

    /// <summary>Lets the browser load the style sheet before it has read the page.</summary>
    public static void Preload(this HttpResponse response, Bundle sheet)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(sheet);
        response.Headers.Link = $"<{sheet.Address(response.HttpContext.Request.PathBase.ToUriComponent())}>; rel=preload; as=style";
    }
}
