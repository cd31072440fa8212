using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using WikiReader.Sandbox.Hosting;
using WikiReader.Sandbox.OAuth;
using WikiReader.Sandbox.OAuth.Tokens;
using WikiReader.Sandbox.Rest;

namespace WikiReader.Sandbox;

/// <summary>A stand-in for Wikimedia that listens on a real port: its OAuth 2.0 server, MediaWiki's core REST API, and media files.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SandboxServer(WebApplication app)
    {
        _app = app;
        var addresses = Get<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        Url = new Uri(addresses.First().TrimEnd('/') + "/");
        Get<SandboxAddress>().Url = Url;
    }

    /// <summary>The actual address of the server, with a trailing slash.</summary>
    public Uri Url { get; }

    /// <summary>The current options; changes take effect at the next request.</summary>
    public SandboxOptions Options => Get<SandboxOptions>();

    /// <summary>The pages that it serves. Pages can be added at any time.</summary>
    public SandboxPages Pages => Get<SandboxPages>();

    /// <summary>The requests so far, oldest first; an entry is added before its response is sent.</summary>
    public IReadOnlyList<SandboxRequest> Requests => Get<RequestLog>().All;

    /// <summary>The settings that make WikiReader use this server in place of Wikimedia.</summary>
    public IReadOnlyDictionary<string, string?> ProductSettings => new Dictionary<string, string?>
    {
        ["Wikimedia:ClientId"] = Options.ClientId,
        ["Wikimedia:ClientSecret"] = Options.ClientSecret,
        ["Wikimedia:AuthorizationServer"] = $"{Url}w/rest.php/oauth2",
        ["Wikimedia:ApiEndpoint"] = $"{Url}core/v1/{{project}}/{{language}}",
        ["Wikimedia:MediaHosts:0"] = Url.Authority,
        ["Wikimedia:MediaHosts:1"] = "upload.wikimedia.org",
        ["Wikimedia:MediaHosts:2"] = "thumb.wikimedia.org",
        ["Wikimedia:MediaHosts:3"] = "maps.wikimedia.org",
    };

    /// <summary>Starts a server, which accepts requests when the task completes. Throws <see cref="InvalidOperationException"/> if the port is in use.</summary>
    public static async Task<SandboxServer> StartAsync(
        SandboxOptions? options = null, TimeProvider? timeProvider = null, CancellationToken cancellationToken = default)
    {
        options ??= new SandboxOptions();

        // An empty builder reads no configuration and runs no hosting start-up: in WikiReader's process that would start a sandbox in the sandbox.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options.Url));
        builder.Services.AddSandbox(options, timeProvider ?? TimeProvider.System);

        var app = builder.Build();
        app.Run(app.Services.GetRequiredService<SandboxRouter>().AnswerAsync);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e)
        {
            await app.DisposeAsync();
            throw new InvalidOperationException(
                $"The sandbox Wikimedia cannot listen on {options.Url}: {e.Message} Stop what uses port {options.Url.Port}, "
                + "or give the sandbox another address with the setting Sandbox:Url.",
                e);
        }

        return new SandboxServer(app);
    }

    /// <summary>Clears <see cref="Requests"/>.</summary>
    public void ClearRequests() => Get<RequestLog>().Clear();

    /// <summary>Expires the user's access tokens now; the refresh tokens keep working.</summary>
    public void Expire(string user) => Get<TokenStore>().Expire(SandboxUser.Get(user));

    /// <summary>Revokes the user's grant: all tokens of the user become invalid at once.</summary>
    public void Revoke(string user) => Get<TokenStore>().Revoke(SandboxUser.Get(user));

    /// <summary>Lets only these users read a wiki; all others get 403, even with a valid token.</summary>
    public void MakePrivate(string project, string language, params string[] usersWhoMayRead) =>
        Get<PrivateWikis>().Restrict(new Wiki(project, language), usersWhoMayRead);

    /// <summary>Lets only these users read a page of a wiki that others may read; they get 403 <c>rest-permission-denied-title</c>.</summary>
    public void Hide(string project, string language, string key, params string[] usersWhoMayRead) =>
        Get<HiddenPages>().Restrict(new Wiki(project, language), key, usersWhoMayRead);

    /// <summary>Makes a wiki public again.</summary>
    public void MakePublic(string project, string language) => Get<PrivateWikis>().Open(new Wiki(project, language));

    /// <summary>Handles matching requests in place of the sandbox until disposed; of several matches the first added wins.</summary>
    public IDisposable Intercept(Func<HttpRequest, bool> matches, RequestDelegate respond) => Get<Interceptions>().Add(matches, respond);

    /// <summary>Stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void Listen(KestrelServerOptions kestrel, Uri url)
    {
        kestrel.AddServerHeader = false;
        if (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address))
            kestrel.Listen(address, url.Port);
        else if (url.IsLoopback && url.Port != 0)
            kestrel.ListenLocalhost(url.Port);
        else
            kestrel.Listen(url.IsLoopback ? IPAddress.Loopback : IPAddress.Any, url.Port);
    }

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();
}
