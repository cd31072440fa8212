namespace WikiReader.Web.Hosting;

/// <summary>
/// Asks the instance that runs on this machine whether it is ready, and ends: the command of a container's health check, whose image has no shell.
/// </summary>
internal static class HealthProbe
{
    /// <summary>The command-line argument that asks for it.</summary>
    public const string Argument = "--healthcheck";

    private const string DefaultAddress = "http://localhost:5000";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>The exit code: 0 if <c>/health/ready</c> is 200 within five seconds, otherwise 1, and the reason on standard error.</summary>
    /// <param name="configuration">The settings that the instance was started with.</param>
    public static async Task<int> RunAsync(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (FindAddress(configuration) is not { } address) return Fail("no address of this instance is plain http");
        try
        {
            // A proxy of the environment is for requests that leave the machine.
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout };
            using var response = await client.GetAsync(new Uri(address, "/health/ready"), HttpCompletionOption.ResponseHeadersRead);
            return response.IsSuccessStatusCode ? 0 : Fail($"{address} is not ready: {(int)response.StatusCode}");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return Fail($"{address} does not respond: {exception.Message}");
        }
    }

    // Kestrel prefers its own section to urls, and urls to ports.
    private static Uri? FindAddress(IConfiguration configuration)
    {
        string?[][] configured =
        [
            [.. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"])],
            Split(configuration[WebHostDefaults.ServerUrlsKey]),
            [.. Split(configuration[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}")],
            [DefaultAddress],
        ];
        return configured.First(addresses => addresses.Length > 0).Select(Reachable).FirstOrDefault(address => address is not null);
    }

    private static string[] Split(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    // An instance that listens on every address listens on loopback as well.
    private static Uri? Reachable(string? listening)
    {
        if (listening is null || BindingAddress.Parse(listening) is not { Scheme: "http", IsUnixPipe: false } address) return null;
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host;
        return new Uri($"http://{host}:{address.Port}");
    }

    private static int Fail(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }
}
