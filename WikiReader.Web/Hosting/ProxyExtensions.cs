using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Hosting;

internal static class ProxyExtensions
{
    public static IServiceCollection AddProxy(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>()
            .Configure<IConfiguration>((options, configuration) =>
            {
                options.PathBase = configuration["PathBase"];
                options.PublicUrl = configuration.GetValue<Uri?>("Reader:PublicUrl");
                configuration.Bind("ForwardedHeaders", options);
            })
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProxyOptions>, ProxyOptions.Validator>();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((options, proxy) =>
        {
            // The middleware believes everybody once its lists are empty, and loopback unless they are emptied.
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in proxy.Value.KnownNetworks) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
            options.ForwardedHeaders = proxy.Value.KnownNetworks.Count > 0
                ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost
                : ForwardedHeaders.None;
        });
        return services;
    }

    /// <summary>Makes the request look as it did outside: scheme, host and path base.</summary>
    public static WebApplication UseProxy(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value;
        app.UseForwardedHeaders();
        if (options.PublicUrl is { } url)
        {
            app.Use((context, next) =>
            {
                context.Request.Scheme = url.Scheme;
                context.Request.Host = url.IsDefaultPort ? new HostString(url.Host) : new HostString(url.Host, url.Port);
                return next(context);
            });
        }

        if (!string.IsNullOrEmpty(options.PathBase)) app.UsePathBase(options.PathBase);
        return app;
    }
}
