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
            .ConfigurePrimaryHttpMessageHandler(provider => CreateHandler(provider.GetRequiredService<OpenConnections>()))
            .AddHttpMessageHandler<ConnectionHandler>()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigureHttpClient((provider, http) => Configure(http, provider.GetRequiredService<IOptions<WikimediaOptions>>().Value));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<WikimediaTransport>(provider, ClientOf(provider)));
        services.AddSingleton<OpenConnections>();
        services.AddTransient<ConnectionHandler>();
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<WarmConnections>(provider, ClientOf(provider), DefaultApiOf(provider)));
        services.AddSingleton(provider => new ProfileClient(
            provider.GetRequiredService<WikimediaTransport>(), provider.GetRequiredService<IOptions<WikimediaOptions>>()));
        services.AddSingleton<DenialReader>();
        services.AddSingleton(provider => new WikimediaClient(
            provider.GetRequiredService<WikimediaTransport>(), provider.GetRequiredService<DenialReader>(), provider.GetRequiredService<ApiEndpoint>()));
        return services;
    }

    private static HttpClient ClientOf(IServiceProvider provider) => provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName);

    private static Uri DefaultApiOf(IServiceProvider provider) =>
        new(provider.GetRequiredService<ApiEndpoint>().For(provider.GetRequiredService<SiteRegistry>().Default));

    // The User-Agent names this application and its operator, as Wikimedia requires of every client.
    private static void Configure(HttpClient http, WikimediaOptions options)
    {
        var version = typeof(WikimediaExtensions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        var contact = string.IsNullOrWhiteSpace(options.Contact) ? "in development" : options.Contact;
        http.DefaultRequestHeaders.UserAgent.Clear();
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"WikiReader/{version} ({contact}) .NET/{Environment.Version.ToString(2)}");
    }

    // Cookies are off, since one handler serves all readers and MediaWiki sets some in its responses. Redirects are not followed, since a token
    // must not be sent wherever a response points.
    // Connections live for ten minutes, so that a change of DNS is heeded, and are not closed for being idle: WarmConnections replaces them.
    // Pings keep an idle HTTP/2 connection known to the routers on its way, and find out that it is dead before a reader does.
    private static SocketsHttpHandler CreateHandler(OpenConnections connections) => new()
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.Always,
        KeepAlivePingDelay = TimeSpan.FromMinutes(1),
        EnableMultipleHttp2Connections = true,
        PlaintextStreamFilter = (context, _) => ValueTask.FromResult(connections.Observe(context.InitialRequestMessage.RequestUri!, context.PlaintextStream)),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    private static ApiEndpoint EndpointOf(WikimediaOptions options) =>
        ApiEndpoint.TryParse(options.ApiEndpoint, out var endpoint)
            ? endpoint
            : throw new OptionsValidationException(nameof(WikimediaOptions.ApiEndpoint), typeof(WikimediaOptions), ["Wikimedia:ApiEndpoint is no endpoint."]);
}
