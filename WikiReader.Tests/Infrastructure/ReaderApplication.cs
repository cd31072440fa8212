using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Serilog.Core;
using WikiReader.Sandbox;
using WikiReader.Web.Controllers;

namespace WikiReader.Tests.Infrastructure;

/// <summary>The real application on a free port, with its own sandbox in place of Wikimedia.</summary>
public sealed class ReaderApplication : WebApplicationFactory<HomeController>
{
    private readonly Dictionary<string, string?> _settings;
    private readonly TimeProvider? _time;
    private readonly TemporaryFolder _keys = TemporaryFolder.Create("keys");
    private readonly string _environment;
    private readonly bool _isHttps;
    private readonly Action<IServiceCollection>? _services;

    private ReaderApplication(
        SandboxServer sandbox, string environment, bool isHttps, IEnumerable<KeyValuePair<string, string?>> settings, TimeProvider? time, Action<IServiceCollection>? services)
    {
        Sandbox = sandbox;
        _environment = environment;
        _isHttps = isHttps;
        _time = time;
        _services = services;
        _settings = new Dictionary<string, string?>(sandbox.ProductSettings)
        {
            ["DataProtection:KeysPath"] = _keys.Path,
            ["Limits:PerUserPerMinute"] = "1000000",
            ["Limits:PerAddressPerMinute"] = "1000000",
            ["Serilog:MinimumLevel:Default"] = "Verbose",
        };
        foreach (var category in (string[])["Microsoft", "Microsoft.Hosting.Lifetime", "System"]) _settings[$"Serilog:MinimumLevel:Override:{category}"] = "Verbose";
        foreach (var (key, value) in settings) _settings[key] = value?.Replace("{sandbox}", sandbox.Url.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
    }

    /// <summary>The setting with which every view waits for the wiki, so that each test sees its response at once.</summary>
    public static (string Key, string? Value) EveryViewWaits => ("Cache:StaleWhileRevalidate", "00:00:00");

    public SandboxServer Sandbox { get; }

    public CollectedLog Log { get; } = new();

    /// <summary>Where the application listens: <c>localhost</c>, which is another site than the sandbox's <c>127.0.0.1</c>.</summary>
    public Uri Url { get; private set; } = null!;

    /// <param name="isHttps">True to listen on https with a test certificate, as in Production behind TLS.</param>
    /// <param name="services">Replaces services of the application.</param>
    /// <param name="settings">The product's settings; <c>{sandbox}</c> is replaced by the sandbox's address.</param>
    public static async Task<ReaderApplication> StartAsync(
        SandboxOptions? sandbox = null, string environment = "Development", TimeProvider? time = null, bool isHttps = false, Action<IServiceCollection>? services = null,
        params (string Key, string? Value)[] settings)
    {
        sandbox ??= new SandboxOptions();
        sandbox.Url = new Uri("http://127.0.0.1:0");
        var server = await SandboxServer.StartAsync(sandbox, time);
        var application = new ReaderApplication(server, environment, isHttps, settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)), time, services);
        try
        {
            application.UseKestrel();
            application.StartServer();
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        var address = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        application.Url = new UriBuilder(address) { Host = "localhost" }.Uri;
        return application;
    }

    public Visitor NewVisitor() => new(Url);

    /// <summary>Opens a visitor's session cookie with the application's own keys.</summary>
    public AuthenticationTicket SessionOf(Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var format = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("Session").TicketDataFormat;
        return format.Unprotect(visitor.SessionCookie.ShouldNotBeNull().Value).ShouldNotBeNull();
    }

    /// <summary>The session cookie as the application would set it for a sign-in over https.</summary>
    public async Task<string> IssueSessionAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("reader.example");
        await context.SignInAsync("Session", new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "1")], "Wikimedia")));
        return context.Response.Headers.SetCookie.Where(cookie => !cookie!.Contains("WikiReader.Began=", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldNotBeNull();
    }

    // The factory would set the port here while the application is already starting: a race that it loses on a busy machine.
    protected override IHost CreateHost(IHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var host = builder.Build();
        host.Start();
        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting(WebHostDefaults.ServerUrlsKey, _isHttps ? "https://127.0.0.1:0" : "http://127.0.0.1:0");
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<ILogEventSink>(Log);
            if (_isHttps) services.Configure<KestrelServerOptions>(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = TestCertificate.Create()));
            _services?.Invoke(services);
            if (_time is not null) services.Replace(ServiceDescriptor.Singleton(_time));
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Sandbox.DisposeAsync();
        _keys.Dispose();
    }
}
