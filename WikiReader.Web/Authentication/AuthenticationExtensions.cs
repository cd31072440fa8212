using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using WikiReader.Web.Authentication.Renewal;
using WikiReader.Web.Hosting;
using WikiReader.Web.Wikimedia;

namespace WikiReader.Web.Authentication;

internal static class AuthenticationExtensions
{
    public static IServiceCollection AddWikimediaAuthentication(this IServiceCollection services)
    {
        services.AddOptions<ConsumerOptions>().BindConfiguration(ConsumerOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConsumerOptions>, ConsumerOptions.Validator>();
        services.AddOptions<ReaderSessionOptions>().BindConfiguration(ReaderSessionOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReaderSessionOptions>, ReaderSessionOptions.Validator>();

        services.AddTransient<WikimediaEvents>();
        services.AddTransient<SessionEvents>();
        services.AddOptions<OAuthOptions>(WikimediaDefaults.Scheme)
            .Configure<IOptions<ConsumerOptions>, IOptions<WikimediaOptions>, CookieConventions, IHttpClientFactory>(ConfigureConsumer);
        services.AddOptions<CookieAuthenticationOptions>(WikimediaDefaults.SessionScheme)
            .Configure<IOptions<ReaderSessionOptions>, CookieConventions>(ConfigureSession);

        services.AddSingleton<CookieConventions>();
        services.AddSingleton<SessionMarker>();
        services.AddRenewal(WikimediaDefaults.Scheme);
        // Registered first: AddAuthentication adds the framework's provider only if there is none.
        services.AddSingleton<IAuthenticationSchemeProvider, CallbackSchemeProvider>();
        services.AddAuthentication(WikimediaDefaults.SessionScheme)
            .AddCookie(WikimediaDefaults.SessionScheme)
            .AddOAuth<OAuthOptions, WikimediaHandler>(WikimediaDefaults.Scheme, _ => { });
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, CachingTicketDataFormat.Setup>();
        services.AddAuthorization();
        return services;
    }

    public static void UseWikimediaAuthentication(this WebApplication app)
    {
        CallbackSchemeProvider.Use(app);
        app.UseAuthentication();
    }

    private static void ConfigureConsumer(OAuthOptions options, IOptions<ConsumerOptions> consumer, IOptions<WikimediaOptions> wikimedia, CookieConventions cookies, IHttpClientFactory clients)
    {
        var server = wikimedia.Value.AuthorizationServer.TrimEnd('/');
        options.AuthorizationEndpoint = $"{server}/authorize";
        options.TokenEndpoint = $"{server}/access_token";
        options.CallbackPath = WikimediaDefaults.CallbackPath;
        options.ClientId = consumer.Value.ClientId ?? "";
        options.ClientSecret = consumer.Value.ClientSecret ?? "";
        foreach (var scope in consumer.Value.Scopes?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []) options.Scope.Add(scope);
        options.UsePkce = true;
        options.SaveTokens = true;
        options.SignInScheme = WikimediaDefaults.SessionScheme;
        options.EventsType = typeof(WikimediaEvents);
        options.Backchannel = clients.CreateClient(WikimediaExtensions.ClientName);
        options.Backchannel.Timeout = TimeSpan.FromSeconds(30);
        options.Backchannel.MaxResponseContentBufferSize = 1024 * 1024;
        // The callback is a top-level navigation, so Lax is enough.
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        // Without the __Host- prefix, another site of the same domain could set this cookie and make a browser complete a sign-in that someone
        // else began (RFC 6749, section 10.12). The framework appends an identifier to the name.
        options.CorrelationCookie.Name = cookies.Name("WikiReader.SignIn") + ".";
        options.CorrelationCookie.Path = "/";
        options.CorrelationCookie.SecurePolicy = cookies.SecurePolicy;
    }

    private static void ConfigureSession(CookieAuthenticationOptions options, IOptions<ReaderSessionOptions> session, CookieConventions cookies)
    {
        options.Cookie.Name = cookies.Name("WikiReader");
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = cookies.SecurePolicy;
        options.ExpireTimeSpan = session.Value.Lifetime;
        options.SlidingExpiration = true;
        options.EventsType = typeof(SessionEvents);
    }
}
