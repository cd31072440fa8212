using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.RealMediaWiki;

/// <summary>The Linux distribution's MediaWiki package, on a free port, for the lifetime of this object.</summary>
public sealed class MediaWikiProcess : IAsyncDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = TemporaryFolder.Create("mediawiki");
    private Process _process = null!;

    private MediaWikiProcess() { }

    public static string Sources { get; } = Path.Combine(Repository.Root, "WikiReader.Tests", "RealMediaWiki");

    public Uri Url { get; private set; } = null!;

    /// <summary>The version that the wiki reports, for example "1.39.17".</summary>
    public string Version { get; private set; } = "";

    private string PrivateMark => Path.Combine(_folder.Path, "private");

    public static async Task<MediaWikiProcess> StartAsync()
    {
        var wiki = new MediaWikiProcess();
        try
        {
            await wiki.RunAsync(FreePort());
            return wiki;
        }
        catch
        {
            await wiki.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes the wiki readable for users with an account only, from the next request on.</summary>
    public void MakePrivate() => File.WriteAllText(PrivateMark, "");

    public void MakePublic() => File.Delete(PrivateMark);

    /// <summary>Moves the wiki's scripts and pages to other paths, from the next request on.</summary>
    public void MoveTo(WikiLocation location)
    {
        ArgumentNullException.ThrowIfNull(location);
        File.WriteAllText(Path.Combine(_folder.Path, "paths"), $"{location.Script} {location.Pages}$1");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            // The script stops the wiki when its input ends.
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _folder.Dispose();
    }

    private async Task RunAsync(int port)
    {
        if (!OperatingSystem.IsLinux()) throw Unable("it needs Debian or Ubuntu");
        _process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Sources, "start.sh"), _folder.Path, $"{port}"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        }).ShouldNotBeNull();
        var errors = _process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(TimeLimit);
        var line = await _process.StandardOutput.ReadLineAsync(timeout.Token);
        if (line?.Split(' ') is not ["ready", var ready, var version]) throw Unable((await errors).Trim());
        (Url, Version) = (new Uri($"http://127.0.0.1:{ready}/"), version);
    }

    private static InvalidOperationException Unable(string reason) =>
        new($"The real MediaWiki could not be started: {reason}. On Debian or Ubuntu, as root or with sudo, ./test.sh installs what is needed.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
