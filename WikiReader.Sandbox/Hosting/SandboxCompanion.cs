using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using WikiReader.Sandbox.OAuth;

namespace WikiReader.Sandbox;

/// <summary>Runs a sandbox for the lifetime of the application, and logs the addresses of both.</summary>
internal sealed partial class SandboxCompanion(
    SandboxServer sandbox, IServer server, IHostApplicationLifetime lifetime, ILogger<SandboxServer> logger)
    : IHostedService, IAsyncDisposable
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Announce);
        return Task.CompletedTask;
    }

    // Not stopped here: hosted services stop while the application still processes its last requests.
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    private void Announce()
    {
        var users = string.Join(", ", SandboxUser.All.Select(user => user.Name));
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
            Log.Ready(logger, Openable(address), sandbox.Url.ToString().TrimEnd('/'), users);
    }

    private static string Openable(string address) => address
        .Replace("//127.0.0.1", "//localhost", StringComparison.Ordinal)
        .Replace("//[::]", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information,
            "WikiReader: {Product} - open it and sign in. Sandbox Wikimedia: {Sandbox} (users {Users}; no passwords).")]
        public static partial void Ready(ILogger logger, string product, string sandbox, string users);
    }
}
