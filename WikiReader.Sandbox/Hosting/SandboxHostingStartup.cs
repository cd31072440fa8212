using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;
using WikiReader.Sandbox;

[assembly: HostingStartup(typeof(SandboxHostingStartup))]

namespace WikiReader.Sandbox;

/// <summary>
/// Starts a sandbox in the process of WikiReader in Development if it has no credentials, and configures WikiReader to use it.
/// What the user has set in the environment, on the command line or in user secrets still wins over the sandbox's settings.
/// </summary>
public sealed class SandboxHostingStartup : IHostingStartup
{
    /// <inheritdoc />
    public void Configure(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // The configuration callback runs before the services callback of the same host.
        SandboxServer? server = null;
        builder.ConfigureAppConfiguration((context, configuration) =>
        {
            var current = configuration as IConfiguration ?? context.Configuration;
            if (!context.HostingEnvironment.IsDevelopment() || HasCredentials(current))
                return;

            server = Start(SandboxOptions.From(current));
            configuration.Sources.Insert(
                IndexAfterAppSettings(configuration.Sources), new MemoryConfigurationSource { InitialData = server.ProductSettings });
        });
        builder.ConfigureServices(services =>
        {
            if (server is not null)
                services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<SandboxCompanion>(provider, server));
        });
    }

    private static bool HasCredentials(IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration["Wikimedia:ClientId"]) || !string.IsNullOrEmpty(configuration["Wikimedia:ClientSecret"]);

    // Blocks, since the caller is synchronous and needs the address. The execution context does not flow: by that context a test host
    // recognizes the application that it waits for, and it would take the sandbox for that application.
    private static SandboxServer Start(SandboxOptions options)
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Run(() => SandboxServer.StartAsync(options)).GetAwaiter().GetResult();
    }

    private static int IndexAfterAppSettings(IList<IConfigurationSource> sources)
    {
        for (var i = sources.Count - 1; i >= 0; i--)
        {
            if (sources[i] is JsonConfigurationSource { Path: { } path } && path.StartsWith("appsettings", StringComparison.Ordinal))
                return i + 1;
        }

        return 0;
    }
}
