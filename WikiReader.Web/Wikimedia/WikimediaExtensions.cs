using System.Net;
using System.Reflection;
using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Wikimedia;

internal static class WikimediaExtensions
{
    /// <summary>Name of the HTTP client for Wikimedia: the APIs and the authorization server.</summary>
    public const string ClientName = "Wikimedia";

    public static IServiceCollection AddWikimediaClient(this IServiceCollection services)
    {
        services.AddOptions<WikimediaOptions>().BindConfiguration(WikimediaOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WikimediaOptions>, WikimediaOptions.Validator>();
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptions.Validator>();

        services.AddSingleton(provider => EndpointOf(provider.GetRequiredService<IOptions<WikimediaOptions>>().Value));
        services.AddSingleton<MediaHosts>();
        services.AddSingleton<RequestBudget>();
        services.AddSingleton<WikimediaMetrics>();
        services.AddSingleton<DeprecationLog>();
        services.AddSingleton(provider => new SiteRegistry(
            provider.GetRequiredService<IOptions<SiteOptions>>(), provider.GetRequiredService<ApiEndpoint>(),
            ArticlePath.TryParse(provider.GetRequiredService<IOptions<WikimediaOptions>>().Value.ArticlePath, out var path) ? path : null));

        // Without loggers, which would get every header, the bearer token included. The handler renews its connections itself.
        services.AddHttpClient(ClientName)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigureHttpClient((provider, http) => Configure(http, provider.GetRequiredService<IOptions<WikimediaOptions>>().Value));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<WikimediaTransport>(
            provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName)));
        services.AddSingleton(provider => new ProfileClient(
            provider.GetRequiredService<WikimediaTransport>(), provider.GetRequiredService<IOptions<WikimediaOptions>>()));
        services.AddSingleton<DenialReader>();
        services.AddSingleton(provider => new WikimediaClient(
            provider.GetRequiredService<WikimediaTransport>(), provider.GetRequiredService<DenialReader>(), provider.GetRequiredService<ApiEndpoint>()));
        return services;
    }

    // The User-Agent names this application and its operator, as Wikimedia requires of every client.
    private static void Configure(HttpClient http, WikimediaOptions options)
    {
        http.DefaultRequestVersion = HttpVersion.Version20;
        http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        var version = typeof(WikimediaExtensions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        var contact = string.IsNullOrWhiteSpace(options.Contact) ? "in development" : options.Contact;
        http.DefaultRequestHeaders.UserAgent.Clear();
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"WikiReader/{version} ({contact}) .NET/{Environment.Version.ToString(2)}");
    }

    // Cookies are off, since one handler serves all readers and MediaWiki sets some in its responses. Redirects are not followed, since a token
    // must not be sent wherever a response points.
    private static SocketsHttpHandler CreateHandler() => new()
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    private static ApiEndpoint EndpointOf(WikimediaOptions options) =>
        ApiEndpoint.TryParse(options.ApiEndpoint, out var endpoint)
            ? endpoint
            : throw new OptionsValidationException(nameof(WikimediaOptions.ApiEndpoint), typeof(WikimediaOptions), ["Wikimedia:ApiEndpoint is no endpoint."]);
}
