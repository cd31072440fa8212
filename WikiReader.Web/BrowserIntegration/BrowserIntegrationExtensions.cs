using Microsoft.Extensions.Localization;
using WikiReader.Web.Localization;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.BrowserIntegration;

internal static class BrowserIntegrationExtensions
{
    private const string CacheControl = "private, max-age=86400";

    /// <summary>Maps what browsers read to search from the address bar, and to add WikiReader to a home screen.</summary>
    public static RouteGroupBuilder MapBrowserIntegration(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("");
        group.MapMethods(ReaderAddress.SearchDescription(""), [HttpMethods.Get, HttpMethods.Head], (HttpContext context, SiteRegistry sites, IStringLocalizer<InterfaceText> text) =>
        {
            var request = context.Request;
            context.Response.Headers.CacheControl = CacheControl;
            return TypedResults.Text(SearchDescription.Write($"{request.Scheme}://{request.Host}", request.PathBase, sites.Default.Title, text), SearchDescription.MediaType, System.Text.Encoding.UTF8);
        });
        group.MapMethods(ReaderAddress.WebAppManifest(""), [HttpMethods.Get, HttpMethods.Head], (HttpContext context, IStringLocalizer<InterfaceText> text) =>
        {
            context.Response.Headers.CacheControl = CacheControl;
            return TypedResults.Text(WebAppManifest.Write(context.Request.PathBase, text), WebAppManifest.MediaType, System.Text.Encoding.UTF8);
        });
        return group;
    }
}
