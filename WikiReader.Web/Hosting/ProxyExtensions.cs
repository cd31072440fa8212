using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Hosting;

internal static partial class ProxyExtensions
{
    public static IServiceCollection AddProxy(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>()
            .Configure<IConfiguration>((options, configuration) =>
            {
                options.PathBase = configuration["PathBase"];
                options.PublicUrl = configuration.GetValue<Uri?>("Reader:PublicUrl");
                configuration.Bind("ForwardedHeaders", options);
                var hosts = configuration["AllowedHosts"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                options.AllowedHosts = hosts is { Length: > 0 } ? hosts : ["*"];
            })
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProxyOptions>, ProxyOptions.Validator>();
        // The framework's filter runs before everything else: its response has no security headers, and it applies to health checks. It cannot
        // be removed, so it is set to allow every host.
        services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = ["*"]);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((options, proxy) =>
        {
            // The middleware trusts every proxy if its lists are empty, and loopback unless they are cleared.
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in proxy.Value.KnownNetworks) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
            // From the last proxy to the first, until an address is not in these networks: that is the client.
            options.ForwardLimit = null;
            options.ForwardedHeaders = proxy.Value.KnownNetworks.Count > 0 ? ForwardedHeaders.All : ForwardedHeaders.None;
        });
        return services;
    }

    /// <summary>Restores scheme, host and path base as the browser sees them.</summary>
    public static WebApplication UseProxy(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value;
        if (!app.Environment.IsDevelopment()) WarnAbout(options, app.Logger);
        app.UseMiddleware<MalformedHostMiddleware>();
        if (options.KnownNetworks.Count > 0) UseKnownProxies(app, options.PathBase);
        app.UseMiddleware<HostFilterMiddleware>();
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

    private static void UseKnownProxies(WebApplication app, string? pathBase)
    {
        app.Use((context, next) =>
        {
            ForwardedPrefix.Validate(context.Request.Headers);
            return next(context);
        });
        app.UseForwardedHeaders();
        app.Use((context, next) =>
        {
            ForwardedPrefix.Restore(context, pathBase);
            return next(context);
        });
    }

    private static void WarnAbout(ProxyOptions options, ILogger logger)
    {
        if (options is { PublicUrl: null, AllowsAnyHost: true }) Log.AnyHostIsTrusted(logger);
        if (options.PublicUrl?.Scheme == Uri.UriSchemeHttp) Log.SignInIsImpossible(logger);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A request's Host header decides where a sign-in returns to. Set Reader:PublicUrl to the outside address, or AllowedHosts to its host name.")]
        public static partial void AnyHostIsTrusted(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "Reader:PublicUrl is a plain http address, by which nobody can sign in outside Development. It has to begin with https.")]
        public static partial void SignInIsImpossible(ILogger logger);
    }
}
