using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Hosting;

internal static class MvcExtensions
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        // Actions take their arguments from the address. A malformed form must not make that fail.
        services.AddControllersWithViews(mvc =>
        {
            mvc.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
            // No action uses TempData or reads a body.
            mvc.Filters.Clear();
        });
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
                headers.Vary = headers.Vary.Count == 0 ? "Accept-Encoding, Cookie" : headers.Vary;
                return Task.CompletedTask;
            });
            return next(context);
        });
        return app;
    }
}
