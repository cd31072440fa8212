using WikiReader.Web.Appearance;
using WikiReader.Web.Articles;
using WikiReader.Web.Authentication;
using WikiReader.Web.BrowserIntegration;
using WikiReader.Web.Delivery;
using WikiReader.Web.ErrorPages;
using WikiReader.Web.Hosting;
using WikiReader.Web.Hosting.Connections;
using WikiReader.Web.KeyRing;
using WikiReader.Web.Languages;
using WikiReader.Web.Localization;
using WikiReader.Web.Orientation;
using WikiReader.Web.Prefetching;
using WikiReader.Web.RateLimiting;
using WikiReader.Web.Redis;
using WikiReader.Web.Security;
using WikiReader.Web.Wikimedia;

namespace WikiReader.Web;

internal static class WikiReaderApplication
{
    public static void AddWikiReader(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddSecretFiles();
        builder.AddConnections();
        builder.AddLogging();
        builder.AddRedis();
        builder.AddKeyRing();
        builder.Services.AddProxy();
        builder.Services.AddRateLimiting();
        builder.Services.AddWikimediaClient();
        builder.Services.AddWikimediaAuthentication();
        builder.Services.AddArticles();
        builder.Services.AddAppearance();
        builder.Services.AddLanguages();
        builder.Services.AddPrefetching();
        builder.Services.AddOrientation();
        builder.Services.AddDelivery();
        builder.Services.AddInterfaceLanguages();
        builder.Services.AddErrorPages();
        builder.Services.AddPages();
    }

    public static void UseWikiReader(this WebApplication app)
    {
        app.UseProxy();
        app.UseReaderSecurityHeaders();
        app.UseRequestLogging();
        app.UseRequestLocalization();
        app.UseErrorPages();
        app.UsePrivateResponses();
        app.UseRouting();
        app.UseMiddleware<RefusalMiddleware>();
        app.UseMiddleware<KeyRingMiddleware>();
        app.UseWikimediaAuthentication();
        app.UseMiddleware<InvalidSessionCookieMiddleware>();
        app.UseRateLimiter();
        app.UseMiddleware<LanguageAddressMiddleware>();
        app.UseAuthorization();
        app.UseMiddleware<SessionMiddleware>();

        app.MapStaticAssets().AsStaticFiles();
        app.MapBundles().AsStaticFiles();
        app.MapSpeculationRules().AsStaticFiles();
        app.MapBrowserIntegration().AsStaticFiles();
        app.MapHealth();
        app.MapControllers();
    }
}
