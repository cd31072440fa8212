using WikiReader.Web.Articles;
using WikiReader.Web.Authentication;
using WikiReader.Web.Delivery;
using WikiReader.Web.Security;
using WikiReader.Web.Wikimedia;

namespace WikiReader.Web.Hosting;

internal static class WikiReaderExtensions
{
    public static void AddWikiReader(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // Nearly all articles go out in one piece. With the usual 64 KiB the longer ones wait for the first part to leave, which costs a tenth
        // of all requests, and memory.
        builder.WebHost.UseSockets(sockets =>
        {
            sockets.MaxWriteBufferSize = 1024 * 1024;
            // To the pool at once, and not by way of a queue for each processor, which takes a twentieth of the time of a short page.
            sockets.IOQueueCount = 0;
        });
        builder.AddLogging();
        builder.AddRedis();
        builder.AddKeyRing();
        builder.Services.AddProxy();
        builder.Services.AddHealth();
        builder.Services.AddLimits();
        builder.Services.AddWikimediaClient();
        builder.Services.AddWikimediaAuthentication();
        builder.Services.AddArticles();
        builder.Services.AddDelivery();
        builder.Services.AddPages();
    }

    public static void UseWikiReader(this WebApplication app)
    {
        app.UseProxy();
        app.UseReaderSecurityHeaders();
        app.UseRequestLogging();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FixedPage.ExplainAsync });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UsePrivateResponses();
        app.UseRouting();
        app.UseMiddleware<RefusalMiddleware>();
        app.UseMiddleware<KeyRingMiddleware>();
        app.UseWikimediaAuthentication();
        app.UseMiddleware<DeadCookieMiddleware>();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<SessionMiddleware>();

        app.MapStaticAssets().DisableRateLimiting().WithMetadata(new AnswersAttribute(RefusalReason.PlainHttp));
        app.MapHealth();
        app.MapControllers();
    }
}
