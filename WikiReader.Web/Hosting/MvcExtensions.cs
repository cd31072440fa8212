using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Hosting;

internal static class MvcExtensions
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        // Addresses say all that an action takes. A form that cannot be read must not take that away.
        services.AddControllersWithViews(mvc =>
        {
            mvc.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
            // Nothing is kept from one page for the next, and no action reads a body.
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

    /// <summary>Pages are made for one reader: a cache in between keeps none, and the browser asks before it shows one again.</summary>
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
