using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using WikiReader.Tests.Infrastructure;
using WikiReader.Tests.Sessions;

namespace WikiReader.Tests.Hosting;

/// <summary>A real nginx with one server.</summary>
internal sealed class NginxServer : IDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private NginxServer(Process process, string folder, Uri url) => (_process, _folder, Url) = (process, folder, url);

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <param name="lines">The content of the <c>server</c> block, without the lines for listening and certificates.</param>
    public static async Task<NginxServer> StartAsync(IEnumerable<string> lines, bool isHttps)
    {
        var port = RedisServer.FreePort();
        var folder = Directory.CreateTempSubdirectory("wikireader-nginx-").FullName;
        var process = Run("-c", await WriteAsync(folder, port, lines, isHttps));
        var said = process.StandardError.ReadToEndAsync();
        await Eventually.BecomesTrueAsync(async () => process.HasExited ? throw new InvalidOperationException($"nginx did not start: {await said}") : await ListensAsync(port), "nginx listens");
        return new NginxServer(process, folder, new Uri($"{(isHttps ? "https" : "http")}://localhost:{port}"));
    }

    /// <summary>What nginx says about a <c>server</c> block that it refuses; null if it accepts it.</summary>
    public static async Task<string?> FaultOfAsync(IEnumerable<string> lines)
    {
        var folder = Directory.CreateTempSubdirectory("wikireader-nginx-").FullName;
        using var process = Run("-t", "-c", await WriteAsync(folder, RedisServer.FreePort(), lines, isHttps: false));
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        return process.ExitCode == 0 ? null : said;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string> WriteAsync(string folder, int port, IEnumerable<string> lines, bool isHttps)
    {
        var path = Path.Combine(folder, "nginx.conf");
        using var certificate = TestCertificate.Create();
        await File.WriteAllTextAsync(Path.Combine(folder, "certificate"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(folder, "key"), KeyOf(certificate));
        string[] listening = isHttps ? [$"listen 127.0.0.1:{port} ssl;", $"ssl_certificate {folder}/certificate;", $"ssl_certificate_key {folder}/key;"] : [$"listen 127.0.0.1:{port};"];
        var temporary = ((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(use => $"{use}_temp_path {folder}/{use};");
        await File.WriteAllLinesAsync(
            path,
            ["daemon off;", "master_process off;", $"pid {folder}/pid;", "error_log stderr;", "events {}", "http {", "access_log off;", .. temporary, "server {", .. listening, .. lines, "}", "}"]);
        return path;
    }

    private static string KeyOf(X509Certificate2 certificate)
    {
        using var key = certificate.GetECDsaPrivateKey().ShouldNotBeNull();
        return key.ExportPkcs8PrivateKeyPem();
    }

    private static Process Run(params string[] arguments)
    {
        // Debian has it in a folder that is not in every user's path.
        foreach (var program in (string[])["nginx", "/usr/sbin/nginx"])
        {
            try
            {
                return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true }).ShouldNotBeNull();
            }
            catch (System.ComponentModel.Win32Exception)
            {
            }
        }

        throw new InvalidOperationException("nginx is missing: apt-get install nginx-light, or run ./test.sh.");
    }

    private static async Task<bool> ListensAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
