using System.Net;
using System.Reflection;
using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Wikimedia;

internal static class WikimediaExtensions
{
    public static IServiceCollection AddWikimediaClient(this IServiceCollection services)
    {
        services.AddOptions<WikimediaOptions>().BindConfiguration(WikimediaOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WikimediaOptions>, WikimediaOptions.Validator>();
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptions.Validator>();

        services.AddSingleton(provider => EndpointOf(provider.GetRequiredService<IOptions<WikimediaOptions>>().Value));
        services.AddSingleton<MediaHosts>();
        services.AddSingleton<RequestBudget>();
        services.AddSingleton<DeprecationLog>();
        services.AddSingleton<SiteRegistry>();

        // One client for the lifetime of the process, as its handler renews connections itself. It does not come from IHttpClientFactory, whose
        // logging passes every header, the bearer token included, to loggers that may store it.
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<WikimediaTransport>(
            provider, CreateClient(provider.GetRequiredService<IOptions<WikimediaOptions>>().Value)));
        services.AddSingleton(provider => new ProfileClient(
            provider.GetRequiredService<WikimediaTransport>(), provider.GetRequiredService<IOptions<WikimediaOptions>>()));
        services.AddSingleton(provider => new WikimediaClient(
            provider.GetRequiredService<WikimediaTransport>(), provider.GetRequiredService<ProfileClient>(), provider.GetRequiredService<ApiEndpoint>()));
        return services;
    }

    /// <summary>Sets the User-Agent with this application and its operator, as Wikimedia requires of every client.</summary>
    public static void Identify(HttpClient http, WikimediaOptions options)
    {
        var version = typeof(WikimediaExtensions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        var contact = string.IsNullOrWhiteSpace(options.Contact) ? "in development" : options.Contact;
        http.DefaultRequestHeaders.UserAgent.Clear();
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"WikiReader/{version} ({contact}) .NET/{Environment.Version.ToString(2)}");
    }

    /// <summary>
    /// Cookies are off, since one handler serves all readers and MediaWiki sets some in its responses. Redirects are not followed, since a token
    /// must not be sent wherever a response points.
    /// </summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    private static HttpClient CreateClient(WikimediaOptions options)
    {
        var http = new HttpClient(CreateHandler());
        Identify(http, options);
        return http;
    }

    private static ApiEndpoint EndpointOf(WikimediaOptions options) =>
        ApiEndpoint.TryParse(options.ApiEndpoint, out var endpoint)
            ? endpoint
            : throw new OptionsValidationException(nameof(WikimediaOptions.ApiEndpoint), typeof(WikimediaOptions), ["Wikimedia:ApiEndpoint is no endpoint."]);
}
