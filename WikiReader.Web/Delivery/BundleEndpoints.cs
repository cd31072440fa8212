namespace WikiReader.Web.Delivery;

internal static class BundleEndpoints
{
    private static readonly Bundle[] Bundles =
    [
        PageStyleSheets.Article, PageStyleSheets.Other, PageStyleSheets.Home, PageStyleSheets.Welcome,
        PageScripts.Article, PageScripts.Other, PageScripts.Home, PageScripts.Languages, PageScripts.Appearance,
    ];

    /// <summary>Maps the addresses of all bundles.</summary>
    public static RouteGroupBuilder MapBundles(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("");
        foreach (var bundle in Bundles)
            group.MapMethods(bundle.Pattern, [HttpMethods.Get, HttpMethods.Head], (HttpContext context, string hash) => bundle.Respond(context, hash));
        return group;
    }
}
