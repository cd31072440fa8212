using System.Diagnostics;
using System.IO.Compression;

namespace WikiReader.Bench.Warm;

/// <summary>nginx with the finished pages as precompressed files: the upper bound on this machine.</summary>
internal static class Nginx
{
    private const int BrotliQuality = 5, BrotliWindow = 22;

    /// <summary>Stores a page in both content codings, for <see cref="Start"/>.</summary>
    public static async Task StoreAsync(string pages, string name, byte[] page)
    {
        var file = Path.Combine(pages, name + ".html");
        await File.WriteAllBytesAsync(file, page);
        using var gzip = Process.Start("gzip", ["-6", "-n", "-k", "-f", file]);
        await gzip.WaitForExitAsync();
        var brotli = new byte[BrotliEncoder.GetMaxCompressedLength(page.Length)];
        if (!BrotliEncoder.TryCompress(page, brotli, out var length, BrotliQuality, BrotliWindow)) throw new InvalidOperationException("The page does not compress.");
        await File.WriteAllBytesAsync(file + ".br", brotli[..length]);
    }

    public static (ServerProcess Process, Uri Address) Start(string work, string pages)
    {
        var port = Servers.FreePort();
        var configuration = Path.Combine(work, "nginx.conf");
        File.WriteAllText(configuration, Configuration(work, pages, port));
        var address = new Uri($"http://127.0.0.1:{port}/");
        return (new ServerProcess("nginx", work, [], "nginx", "-p", work, "-c", configuration, "-e", Path.Combine(work, "nginx-error.log")), address);
    }

    // The distribution's nginx cannot negotiate brotli files, so they have their own address.
    private static string Configuration(string work, string pages, int port) =>
        $$"""
        {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
        daemon off;
        worker_processes auto;
        pid {{work}}/nginx.pid;
        events { worker_connections 1024; }
        http {
          access_log off;
          sendfile on;
          default_type "text/html; charset=utf-8";
          types { }
          client_body_temp_path {{work}}/nginx-body;
          proxy_temp_path {{work}}/nginx-proxy;
          fastcgi_temp_path {{work}}/nginx-fastcgi;
          uwsgi_temp_path {{work}}/nginx-uwsgi;
          scgi_temp_path {{work}}/nginx-scgi;
          server {
            listen 127.0.0.1:{{port}};
            root {{pages}};
            location / { gzip_static on; }
            location ~ \.br$ { add_header Content-Encoding br; }
          }
        }
        """;
}
