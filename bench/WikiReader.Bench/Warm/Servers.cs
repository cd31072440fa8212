using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WikiReader.Bench.Warm;

/// <summary>The programs of a run, each in its own process.</summary>
/// <param name="Web">The product as it was published.</param>
/// <param name="Work">A folder for everything that they write.</param>
internal sealed record Servers(string Web, string Work)
{
    private const string AnyPort = "http://127.0.0.1:0";

    /// <param name="settings">More settings of the sandbox.</param>
    public ServerProcess StartSandbox(string articles, params (string Name, string Value)[] settings) =>
        new("sandbox", Work, Settings([("Sandbox__Url", AnyPort), ("Sandbox__Articles", articles), .. settings]), "dotnet", Beside("WikiReader.Sandbox.dll"));

    /// <summary>The product in Production, as behind a proxy that ends TLS; see <see cref="SignIn"/>.</summary>
    /// <param name="sandboxOutput">The output of the sandbox, which contains the settings for WikiReader.</param>
    /// <param name="settings">More settings of the product.</param>
    public ServerProcess StartProduct(string sandboxOutput, string name = "product", string url = AnyPort, params (string Name, string Value)[] settings) => new(name, Work,
    [
        .. sandboxOutput.Split('\n').Where(line => line.StartsWith("  Wikimedia__", StringComparison.Ordinal)).Select(line => line.Trim().Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], parts[1])),
        .. Settings(
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("ASPNETCORE_URLS", url), ("Wikimedia__Contact", "bench@example.org"),
            ("DataProtection__KeysPath", Path.Combine(Work, "keys")), ("Reader__PublicUrl", SignIn.OutsideAddress.AbsoluteUri),
            // The rate limiter is active, but its limits are never reached.
            ("Limits__PerUserPerMinute", int.MaxValue.ToString(CultureInfo.InvariantCulture)),
            // As in the container; a test compares them with the Dockerfile.
            ("MALLOC_ARENA_MAX", "2"), ("MALLOC_MMAP_THRESHOLD_", "65536")),
        .. Settings(settings),
    ],
        "dotnet", Path.Combine(Web, "WikiReader.Web.dll"));

    public ServerProcess StartPlain(string pages) => StartPlain("plain", pages, "plain");

    /// <summary>The plain server that fetches each page from the sandbox.</summary>
    public ServerProcess StartPlainUpstream(Uri sandbox, string name = "plain-upstream") => StartPlain("plain-upstream", sandbox.AbsoluteUri, name);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private ServerProcess StartPlain(string command, string source, string name) => new(name, Work,
    [
        .. Settings(
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("ASPNETCORE_URLS", AnyPort),
            // The framework's default garbage collector settings.
            ("DOTNET_gcServer", "1"), ("DOTNET_gcConcurrent", "1"), ("DOTNET_GCConserveMemory", "0"), ("DOTNET_GCgen0size", "0"), ("DOTNET_GCgen0MaxBudget", "0")),
    ],
        "dotnet", Beside("WikiReader.Bench.dll"), command, source);

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private static IEnumerable<KeyValuePair<string, string>> Settings(params (string Name, string Value)[] settings) => settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value));
}
