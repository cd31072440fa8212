using System.Net;
using System.Net.Sockets;
using System.Text;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

/// <summary>Which Host headers are accepted (RFC 9110 section 7.2).</summary>
[Trait("Category", "Fast")]
public sealed class HostTests
{
    private const string HostWarning = "Host header";

    [Theory]
    [InlineData("reader.example.org", HttpStatusCode.OK)]
    [InlineData("READER.example.org:8443", HttpStatusCode.OK)]
    [InlineData("a.wikis.example", HttpStatusCode.OK)]
    [InlineData("10.1.2.3:8080", HttpStatusCode.BadRequest)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("reader.example.org.evil.example", HttpStatusCode.BadRequest)]
    public async Task A_host_that_is_not_allowed_gets_a_page_with_all_security_headers(string host, HttpStatusCode status)
    {
        await using var application = await StartAsync(("AllowedHosts", "reader.example.org; *.wikis.example"));
        using var visitor = application.NewVisitor();
        var page = await Page.ReadAsync(await visitor.GetAsync("/", ("Host", host)));
        page.Status.ShouldBe(status);
        page.Message.ShouldBe(status == HttpStatusCode.OK ? null : "unknown-host");
        foreach (var header in (string[])["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"]) page.Response.Headers.Contains(header).ShouldBeTrue(header);
        (await visitor.GetAsync("/signin", ("Host", "evil.example"))).Headers.Location.ShouldBeNull();
        foreach (var health in (string[])["/health/live", "/health/ready"]) (await visitor.GetAsync(health, ("Host", host))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("reader.example.org", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    public async Task Behind_a_known_proxy_the_forwarded_host_is_checked(string forwarded, HttpStatusCode status)
    {
        await using var application = await StartAsync(("AllowedHosts", "reader.example.org"), ("ForwardedHeaders:KnownNetworks:0", "127.0.0.0/8"), ("Reader:PublicUrl", "https://reader.example.org"));
        using var visitor = application.NewVisitor();
        (await visitor.GetAsync("/", ("Host", "upstream"), ("X-Forwarded-Host", forwarded))).StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("*", "Host: xn--999999999")]
    [InlineData("*", "Host: a.xn--999999999.example:80")]
    [InlineData("*", "Host: a b")]
    [InlineData("*", "Host: a:b")]
    [InlineData("*", "Host: [::1")]
    [InlineData("*", "Host: a/b@c")]
    [InlineData("*", "Host:")]
    [InlineData("reader.example.org", "Host: xn--999999999")]
    [InlineData("reader.example.org", "Host: reader.example.org:x")]
    [InlineData("reader.example.org", "Host:")]
    [InlineData("*", "Host: a\r\nX-Forwarded-Host: xn--999999999")]
    [InlineData("*", "Host: a\r\nX-Forwarded-Host: b, xn--999999999")]
    [InlineData("*", "Host: a\r\nX-Forwarded-Host: [::1")]
    public async Task A_malformed_host_is_a_400_and_not_a_server_error(string allowed, string header)
    {
        await using var application = await StartAsync(("AllowedHosts", allowed), ("ForwardedHeaders:KnownNetworks:0", "127.0.0.0/8"), ("Serilog:MinimumLevel:Override:Microsoft", "Warning"));
        foreach (var address in (string[])["/", "/signin", "/wikipedia/en/wiki/Earth"])
        {
            var status = await SendAsync(application.Url, $"GET {address} HTTP/1.1\r\n{header}\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
            // An invalid X-Forwarded-Host is ignored.
            if (header.Contains("Forwarded", StringComparison.Ordinal)) status.ShouldBeOneOf("HTTP/1.1 200", "HTTP/1.1 302");
            else status.ShouldBe("HTTP/1.1 400");
        }

        application.Log.Events.ShouldNotContain(logged => logged.Exception != null);
    }

    [Theory]
    [InlineData("HTTP/1.1", "Host: 10.1.2.3:8080")]
    [InlineData("HTTP/1.1", "Host: [fd00::7]:8080")]
    [InlineData("HTTP/1.1", "Host: xn--999999999")]
    [InlineData("HTTP/1.1", "Host:")]
    [InlineData("HTTP/1.0", "Accept: */*")]
    [InlineData("HTTP/1.1", "Host: a\r\nX-Forwarded-Host: b\r\nX-Forwarded-Prefix: /c")]
    public async Task A_probe_needs_no_host_name(string version, string header)
    {
        await using var application = await StartAsync(("AllowedHosts", "reader.example.org"), ("PathBase", "/reader"), ("ForwardedHeaders:KnownNetworks:0", "127.0.0.0/8"));
        foreach (var address in (string[])["/health/live", "/health/ready", "/health/ready?probe=1"])
            (await SendAsync(application.Url, $"GET {address} {version}\r\n{header}\r\nConnection: close\r\n\r\n")).ShouldBe("HTTP/1.1 200");
    }

    [Theory]
    [InlineData(null, null, 1)]
    [InlineData("*", null, 1)]
    [InlineData("reader.example.org", null, 0)]
    [InlineData(null, "https://reader.example.org", 0)]
    public async Task A_warning_is_logged_once_when_any_host_is_accepted(string? allowed, string? publicUrl, int warnings)
    {
        await using var application = await StartAsync([.. Given("AllowedHosts", allowed), .. Given("Reader:PublicUrl", publicUrl)]);
        using var visitor = application.NewVisitor();
        for (var view = 0; view < 3; view++) await visitor.GetAsync("/");
        application.Log.Lines.Where(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(HostWarning, StringComparison.Ordinal)).Count().ShouldBe(warnings);
    }

    [Fact]
    public async Task In_Development_no_warning_is_logged_about_hosts()
    {
        await using var application = await ReaderApplication.StartAsync();
        application.Log.Lines.ShouldNotContain(line => line.Contains(HostWarning, StringComparison.Ordinal));
    }

    private static (string, string?)[] Given(string name, string? value) => value is null ? [] : [(name, value)];

    private static Task<ReaderApplication> StartAsync(params (string, string?)[] settings) => PlainHttpTests.StartAsync(settings);

    private static async Task<string> SendAsync(Uri url, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, url.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return (await reader.ReadToEndAsync()) is { Length: > 12 } response ? response[..12] : "";
    }
}
