using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace WikiReader.Web.Hosting;

internal static class MvcExtensions
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddControllersWithViews(mvc =>
        {
            mvc.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            mvc.Filters.Add<UnreadableFormFilter>();
            mvc.Conventions.Add(new LeanPipelineConvention());
        }).AddViewLocalization();
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddOptions<AntiforgeryOptions>().Configure<CookieConventions>((antiforgery, cookies) =>
        {
            antiforgery.Cookie.Name = cookies.Name("WikiReader.Antiforgery");
            antiforgery.Cookie.Path = "/";
            antiforgery.Cookie.SecurePolicy = cookies.SecurePolicy;
        });
        return services;
    }

    /// <summary>
    /// Pages belong to one reader: shared caches must not store them, and the browser must revalidate them (RFC 9111, section 5.2.2).
    /// </summary>
    public static WebApplication UsePrivateResponses(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                if (headers.CacheControl.Count == 0) headers.CacheControl = "private, no-cache";
                if (headers.Vary.Count == 0) headers.Vary = "Accept-Encoding, Accept-Language, Cookie";
                return Task.CompletedTask;
            });
            return next(context);
        });
        return app;
    }
}
