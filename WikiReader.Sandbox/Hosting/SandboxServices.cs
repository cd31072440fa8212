using WikiReader.Sandbox.OAuth;
using WikiReader.Sandbox.OAuth.Tokens;
using WikiReader.Sandbox.Rest;
using WikiReader.Sandbox.Rest.Feeds;
using WikiReader.Sandbox.Rest.Search;

namespace WikiReader.Sandbox.Hosting;

/// <summary>The services of the server.</summary>
internal static class SandboxServices
{
    public static IServiceCollection AddSandbox(this IServiceCollection services, SandboxOptions options, TimeProvider timeProvider)
    {
        // The request log of ASP.NET Core contains addresses, and an OAuth address contains a code.
        services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
            // The exception is thrown to the caller that starts the server.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            .AddSimpleConsole());
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        services.AddSingleton<IHostLifetime, OwnersLifetime>();

        services.AddSingleton(options);
        services.AddSingleton(timeProvider);
        services.AddSingleton(BuiltInPages.Load(options.Articles));
        services.AddSingleton<SandboxAddress>();
        services.AddSingleton<RequestLog>();
        services.AddSingleton<Interceptions>();
        services.AddSingleton<PrivateWikis>();
        services.AddSingleton<HiddenPages>();
        services.AddSingleton<SandboxRouter>();
        services.AddSingleton<ControlRoutes>();
        services.AddSingleton<MediaRoutes>();

        services.AddSingleton<TokenStore>();
        services.AddSingleton<ReplicaCookies>();
        services.AddSingleton<AuthorizeEndpoint>();
        services.AddSingleton<TokenEndpoint>();
        services.AddSingleton<CodeGrant>();
        services.AddSingleton<RefreshGrant>();
        services.AddSingleton<ProfileEndpoint>();
        services.AddSingleton<OAuthRoutes>();

        services.AddSingleton<RestRoutes>();
        services.AddSingleton<PageRoutes>();
        services.AddSingleton<SearchRoutes>();
        services.AddSingleton<LinkRoutes>();
        services.AddSingleton<FeedRoutes>();
        services.AddSingleton<MediaDescriber>();
        return services;
    }

    /// <summary>Ignores Ctrl+C: the application that hosts the sandbox stops it.</summary>
    private sealed class OwnersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
