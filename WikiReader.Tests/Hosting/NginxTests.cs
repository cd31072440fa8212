using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.WebUtilities;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

/// <summary>WikiReader in Production behind a real nginx, configured with the lines that the documents for operators contain.</summary>
public sealed class NginxTests
{
    private const string Article = "/wikipedia/en/wiki/S%C3%A3o_Paulo?variant=en";

    [Theory]
    [InlineData("README.md")]
    [InlineData("deploy/nginx.conf")]
    public async Task With_the_documented_lines_nginx_starts_and_a_reader_signs_in_through_it(string file)
    {
        await using var application = await StartAsync();
        using var nginx = await NginxServer.StartAsync(file == "README.md" ? DocumentedNginx.Readme(application.Url) : DocumentedNginx.Server(application.Url), isHttps: true);
        using var visitor = new Visitor(nginx.Url);
        var page = await visitor.SignInAsync(Article);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Address.ShouldBe(new Uri(nginx.Url, Article));
        page.Heading.ShouldBe("São Paulo");
        visitor.Cookies.GetCookies(nginx.Url)["__Host-WikiReader"].ShouldNotBeNull();

        // Twice the size of today's cookies.
        for (var more = 0; more < 3; more++) visitor.Cookies.Add(new Cookie($"more{more}", new string('x', 3500), "/", nginx.Url.Host));
        (await visitor.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task With_the_buffers_that_nginx_has_by_default_a_sign_in_ends_in_502()
    {
        await using var application = await StartAsync();
        using var nginx = await NginxServer.StartAsync(DocumentedNginx.Readme(application.Url).Where(line => !line.Contains("proxy_buffer", StringComparison.Ordinal)), isHttps: true);
        using var visitor = new Visitor(nginx.Url);
        (await visitor.SignInAsync(Article)).Status.ShouldBe(HttpStatusCode.BadGateway);
    }

    [Theory]
    [InlineData("proxy_buffers", "proxy_busy_buffers_size")]
    [InlineData(null, null)]
    public async Task Nginx_does_not_start_without_all_of_the_documented_buffers(string? without, string? fault)
    {
        var lines = DocumentedNginx.Readme(new Uri("http://127.0.0.1:1")).Where(line => without is null || !line.Contains(without, StringComparison.Ordinal));
        var said = await NginxServer.FaultOfAsync(lines);
        if (fault is null) said.ShouldBeNull();
        else said.ShouldNotBeNull().ShouldContain(fault);
    }

    [Fact]
    public async Task Behind_two_proxies_the_outer_address_and_the_limit_of_each_client_count()
    {
        await using var application = await StartAsync("127.0.0.2/31", ("Limits:PerAddressPerMinute", "20"));
        using var inner = await NginxServer.StartAsync(
            [.. DocumentedNginx.Replace(DocumentedNginx.Readme(application.Url), DocumentedNginx.Configuration("$http_x_forwarded_proto", application.Url)), "proxy_bind 127.0.0.3;"], isHttps: false);
        using var outer = await NginxServer.StartAsync([.. DocumentedNginx.Readme(inner.Url), "proxy_bind 127.0.0.2;"], isHttps: true);
        using var visitor = new Visitor(outer.Url);
        QueryHelpers.ParseQuery(Visitor.LocationOf(await visitor.GetAsync("/signin")).Query)["redirect_uri"].ToString().ShouldBe(new Uri(outer.Url, "/signin-wikimedia").AbsoluteUri);
        (await visitor.SignInAsync(Article)).Address.ShouldBe(new Uri(outer.Url, Article));

        using var first = ClientAt("127.0.0.98", outer.Url);
        using var second = ClientAt("127.0.0.99", outer.Url);
        for (var view = 0; view < 20; view++) (await first.GetAsync(new Uri("/about", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await first.GetAsync(new Uri("/about", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await second.GetAsync(new Uri("/about", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", "__Host-WikiReader")]
    [InlineData("/reader", "__Host-WikiReader.reader")]
    public async Task Behind_a_proxy_that_removes_its_prefix_every_address_has_the_prefix(string pathBase, string cookie)
    {
        await using var application = await StartAsync(settings: ("PathBase", pathBase));
        var lines = DocumentedNginx.Readme(application.Url).Where(line => !line.Contains("X-Forwarded-Prefix", StringComparison.Ordinal) && !line.Contains("location", StringComparison.Ordinal));
        using var nginx = await NginxServer.StartAsync([.. lines, .. DocumentedNginx.Configuration("X-Forwarded-Prefix", application.Url)], isHttps: true);
        using var visitor = new Visitor(nginx.Url);
        var page = await visitor.SignInAsync($"/reader{Article}");
        page.Address.ShouldBe(new Uri(nginx.Url, $"/reader{Article}"));
        page.Heading.ShouldBe("São Paulo");
        visitor.Cookies.GetCookies(nginx.Url)[cookie].ShouldNotBeNull();
        var own = page.Document.QuerySelectorAll("a[href^='/'], form, link[rel=stylesheet], img[src^='/']")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("action") ?? element.GetAttribute("src")).ToList();
        own.Count.ShouldBeGreaterThan(10);
        own.ShouldAllBe(address => address!.StartsWith("/reader/", StringComparison.Ordinal));
        foreach (var title in (string[])["AC/DC", "What%3F_Where%3F", "100%25_renewable_energy", "C%2B%2B"]) (await visitor.OpenAsync($"/reader/wikipedia/en/wiki/{title}")).Article.ShouldNotBeNull(title);
        (await visitor.OpenAsync("/reader/wikipedia/en/wiki/World")).Address.AbsolutePath.ShouldBe("/reader/wikipedia/en/wiki/Earth");
        (await visitor.GetAsync(page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.OpenAsync("/reader/nowhere")).Document.QuerySelector("p.wr-actions a")!.GetAttribute("href").ShouldBe("/reader/");
        var account = await visitor.OpenAsync("/reader/account");
        var token = account.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Visitor.LocationOf(await visitor.PostAsync("/reader/signout", ("__RequestVerificationToken", token))).AbsolutePath.ShouldBe("/reader/");
    }

    private static Task<ReaderApplication> StartAsync(string network = "127.0.0.0/8", params (string, string?)[] settings) =>
        PlainHttpTests.StartAsync([("ForwardedHeaders:KnownNetworks:0", network), .. settings]);

    private static HttpClient ClientAt(string address, Uri url)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        // The test certificate is self-signed.
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => url.IsLoopback;
        return new HttpClient(handler) { BaseAddress = url };
    }
}
