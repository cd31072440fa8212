using System.Net;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;
using WikiReader.Tests.Localization;

namespace WikiReader.Tests.Hosting;

/// <summary>The published application in Production, in its own process.</summary>
public sealed class PublishTests(PublishedApplication published) : IClassFixture<PublishedApplication>
{
    [Fact]
    public async Task Without_settings_it_exits_and_names_all_that_are_missing()
    {
        var (exitCode, output) = await published.RunAsync();
        exitCode.ShouldBe(78);
        foreach (var setting in (string[])["Wikimedia:ClientId", "Wikimedia:ClientSecret", "Wikimedia:Contact", "DataProtection:KeysPath"])
            output.ShouldContain($"{setting} is missing", Case.Sensitive);
    }

    [Theory]
    [InlineData("Wikimedia__ClientId", "Wikimedia:ClientSecret")]
    [InlineData("Wikimedia__ClientSecret", "Wikimedia:ClientId")]
    public async Task One_half_of_the_credentials_is_not_enough_even_in_Development(string given, string missing)
    {
        var (exitCode, output) = await published.RunAsync(("ASPNETCORE_ENVIRONMENT", "Development"), (given, "x"));
        exitCode.ShouldBe(78);
        output.ShouldContain($"{missing} is missing");
    }

    [Theory]
    [InlineData("Session__Lifetime", "soon", "Session:Lifetime")]
    [InlineData("Limits__PerUserPerMinute", "many", "Limits:PerUserPerMinute")]
    [InlineData("Limits__PerUserPerMinute", "0", "Limits:PerUserPerMinute")]
    [InlineData("Wikimedia__ArticlePath", "/wiki", "Wikimedia:ArticlePath")]
    public async Task A_value_of_the_wrong_kind_is_named(string variable, string value, string setting)
    {
        var (exitCode, output) = await published.RunAsync((variable, value));
        exitCode.ShouldBe(78);
        output.ShouldContain(setting);
    }

    [Theory]
    [InlineData("https://example.org/reader", true)]
    [InlineData("https://example.org/reader/?x=1", true)]
    [InlineData("https://example.org/?", true)]
    [InlineData("https://example.org#top", true)]
    [InlineData("https://someone@example.org", true)]
    [InlineData("https://", false)]
    [InlineData("example.org", false)]
    [InlineData("ftp://example.org/", false)]
    public async Task A_public_URL_that_is_more_or_less_than_scheme_and_host_is_a_fault(string url, bool namesPathBase)
    {
        var (exitCode, output) = await published.RunAsync(("Reader__PublicUrl", url));
        exitCode.ShouldBe(78);
        output.ShouldContain("Reader:PublicUrl");
        output.Contains("PathBase", StringComparison.Ordinal).ShouldBe(namesPathBase);
    }

    [Theory]
    [InlineData("/etc/hostname", "a file")]
    [InlineData("/etc/hostname/keys", "below a file")]
    [InlineData("/proc/no-such-folder", "cannot be created")]
    [InlineData("/proc", "cannot be written to")]
    public async Task A_key_folder_that_cannot_be_used_is_named_with_its_setting(string folder, string because)
    {
        var (exitCode, output) = await published.RunAsync(
            ("Wikimedia__ClientId", "x"), ("Wikimedia__ClientSecret", "y"), ("Wikimedia__Contact", "operator@example.org"), ("DataProtection__KeysPath", folder));
        exitCode.ShouldBe(78, because);
        output.ShouldContain("DataProtection:KeysPath", customMessage: because);
        output.ShouldNotContain("unhandled exception", Case.Insensitive, because);
    }

    [Fact]
    public async Task Keys_that_are_kept_in_Redis_must_be_encrypted()
    {
        var (exitCode, output) = await published.RunAsync(("Redis__ConnectionString", "127.0.0.1:1"));
        exitCode.ShouldBe(78);
        output.ShouldContain("DataProtection:CertificatePath is missing");
    }

    [Theory]
    [InlineData("the certificate's file", "a wrong password")]
    [InlineData("/etc/hostname", "no certificate")]
    [InlineData("/etc", "a folder")]
    [InlineData("/no/such/file", "no file")]
    public async Task A_certificate_that_cannot_be_used_is_named_with_its_setting(string path, string because)
    {
        using var certificate = TemporaryCertificate.Create();
        var (exitCode, output) = await published.RunAsync(
            ("DataProtection__CertificatePath", path.StartsWith('/') ? path : certificate.Path), ("DataProtection__CertificatePassword", "another secret"));
        exitCode.ShouldBe(78, because);
        output.ShouldContain("DataProtection:CertificatePath", customMessage: because);
        output.ShouldNotContain("unhandled exception", Case.Insensitive, because);
        output.ShouldNotContain("another secret", Case.Insensitive, because);
    }

    [Theory]
    [InlineData("127.0.0.1:1,unknownOption=hunter2")]
    [InlineData("127.0.0.1:1,password=one,hunter2=")]
    [InlineData("127.0.0.1:1,password=hunter2,connectTimeout=soon")]
    [InlineData("password=hunter2")]
    public async Task A_Redis_connection_string_that_cannot_be_parsed_is_an_error_at_start(string connection)
    {
        var (exitCode, output) = await published.RunAsync(("Redis__ConnectionString", connection));
        exitCode.ShouldBe(78);
        output.ShouldContain("Redis:ConnectionString");
        output.ShouldNotContain("unhandled exception", Case.Insensitive);
        output.ShouldNotContain("hunter2", Case.Insensitive);
    }

    [Fact]
    public async Task An_invalid_setting_is_named_with_its_expected_value()
    {
        var (exitCode, output) = await published.RunAsync(
            ("Wikimedia__ApiEndpoint", "http://api.example/{wiki}"), ("Wikimedia__AuthorizationServer", "ftp://x"), ("Reader__DefaultLanguage", "xx"),
            ("Wikimedia__MediaHosts__0", "not a host"), ("ForwardedHeaders__KnownNetworks__0", "everywhere"), ("AllowedHosts", "https://reader.example.org; reader.example.org:8080"), ("Session__Lifetime", "00:00:00"), ("Session__SuccessorLifetime", "2.00:00:00"));
        exitCode.ShouldBe(78);
        foreach (var setting in (string[])["Wikimedia:ApiEndpoint", "Wikimedia:AuthorizationServer", "Reader:DefaultLanguage", "Wikimedia:MediaHosts", "ForwardedHeaders:KnownNetworks", "AllowedHosts", "Session:Lifetime", "Session:SuccessorLifetime"])
            output.ShouldContain(setting);
    }

    [Fact]
    public async Task With_its_settings_it_serves_pages_from_any_working_directory()
    {
        using var process = published.Start(
            ("Wikimedia__ClientId", "x"), ("Wikimedia__ClientSecret", "y"), ("Wikimedia__Contact", "operator@example.org"),
            ("DataProtection__KeysPath", published.Keys), ("ASPNETCORE_URLS", "http://127.0.0.1:0"));
        using var http = new HttpClient { BaseAddress = await PublishedApplication.AddressOfAsync(process) };
        (await http.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await published.CheckHealthAsync(("ASPNETCORE_HTTP_PORTS", $"{http.BaseAddress.Port}"))).ShouldBe((0, ""));
        (await http.GetStringAsync("/")).ShouldContain("Read Wikipedia under your own name");
        (await http.GetAsync("/css/page.0.css")).StatusCode.ShouldBe(HttpStatusCode.OK);
        process.Kill();
    }

    [Fact]
    public async Task Clients_that_do_not_read_take_bounded_memory_and_do_not_block_others()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Url = new Uri("http://127.0.0.1:0") });
        var earth = sandbox.Pages.Find("wikipedia", "en", "Earth").ShouldNotBeNull();
        var paragraphs = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<p>Paragraph {number} of an article that is long enough to fill what the sockets of a connection buffer.</p>"));
        sandbox.Pages.Add(earth with { Key = "Long", Title = "Long", Id = 900_001, RevisionId = 900_001, Html = $"<!DOCTYPE html><html><head></head><body>{paragraphs}</body></html>" });
        using var process = published.Start(
        [
            .. sandbox.ProductSettings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value ?? "")),
            // The cookies of Production need https.
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("DataProtection__KeysPath", published.Keys),
            ("Serilog__MinimumLevel__Default", "Error"),
        ]);
        var connections = new List<RawConnection>();
        try
        {
            var application = new UriBuilder(await PublishedApplication.AddressOfAsync(process)) { Host = "localhost" }.Uri;
            using var reader = new Visitor(application);
            await reader.SignInAsync();
            var page = new Uri(application, "/wikipedia/en/wiki/Long");
            (await reader.OpenAsync(page.AbsolutePath)).Article.ShouldNotBeNull();
            process.Refresh();
            var before = process.WorkingSet64;
            for (var i = 0; i < 400; i++)
            {
                connections.Add(await RawConnection.OpenAsync(application));
                await connections[i].SendRequestsAsync(page, reader);
            }

            // These requests come after those of the clients that do not read, and must not wait for them.
            for (var i = 0; i < 5; i++) (await reader.OpenAsync(page.AbsolutePath)).Article.ShouldNotBeNull();
            process.Refresh();
            (process.WorkingSet64 - before).ShouldBeLessThan(160 * 1024 * 1024);
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
            process.Kill();
        }
    }

    [Fact]
    public void The_languages_of_the_interface_ship() =>
        Directory.EnumerateFiles(published.Folder, "WikiReader.Web.resources.dll", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)))
            .ShouldBe(Translation.All.Select(translation => translation.Language), ignoreOrder: true);

    [Fact]
    public void The_sandbox_does_not_ship() =>
        Directory.EnumerateFileSystemEntries(published.Folder, "*Sandbox*", SearchOption.AllDirectories).ShouldBeEmpty();

    [Fact]
    public async Task Publishing_with_the_sandbox_is_an_error()
    {
        var (exitCode, output) = await published.DotnetAsync("publish", published.Project, "-c", "Debug", "--no-build", "-o", published.OtherFolder);
        exitCode.ShouldNotBe(0);
        output.ShouldContain("WR0001");
    }
}
