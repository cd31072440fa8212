using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Serilog.Events;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>What 401 and 403 mean: an invalid token, a page or a wiki that is closed to the reader, a consumer that may not read.</summary>
public sealed class DenialTests : IAsyncLifetime
{
    private const string Json = "application/json", ReadDenied = """{"error":"rest-read-denied","httpCode":403,"httpReason":"Forbidden"}""";

    private ReaderApplication _application = null!;
    private Visitor _reader = null!;

    private SandboxServer Wiki => _application.Sandbox;

    private IEnumerable<LogEvent> Errors => _application.Log.Events.Where(logged => logged.Level == LogEventLevel.Error);

    private int ProfileRequests => Wiki.Requests.Count(request => request.Path.EndsWith("/profile", StringComparison.Ordinal));

    public async Task InitializeAsync()
    {
        _application = await ReaderApplication.StartAsync(settings: ReaderApplication.EveryViewWaits);
        _reader = _application.NewVisitor();
        await _reader.SignInAsync();
        _reader.KeepCookies();
        Wiki.ClearRequests();
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task A_page_that_is_hidden_from_one_reader_says_so_to_that_reader_only()
    {
        Wiki.Hide("wikipedia", "en", "Moon", "Editor");
        var page = await _reader.OpenAsync("/wikipedia/en/wiki/Moon");
        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Message.ShouldBe("not-allowed");
        ProfileRequests.ShouldBe(0);
        (await _reader.OpenAsync("/wikipedia/en/wiki/Sun")).Heading.ShouldBe("Sun");
        using var editor = _application.NewVisitor();
        (await editor.SignInAsync("/wikipedia/en/wiki/Moon", "Editor")).Heading.ShouldBe("Moon");
        Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"errorKey":"rest-permission-denied-revision","messageTranslations":{"en":"No"},"httpCode":403,"httpReason":"Forbidden"}""", "not-allowed")]
    [InlineData("""{"messageTranslations":{"de":"Nein","en":"No"},"httpCode":403,"httpReason":"Forbidden"}""", "not-allowed")]
    [InlineData("""{"message":"Client represented by given access token is invalid","httpCode":403,"httpReason":"Forbidden"}""", "refused")]
    [InlineData("""{"errorKey":5,"messageTranslations":{}}""", "refused")]
    [InlineData("Please set a user agent.", "refused")]
    public async Task A_403_is_a_denial_if_MediaWiki_says_so(string body, string message)
    {
        using var denied = Intercept("/page/Moon/bare", CannedResponses.Of(403, Json, body));
        (await _reader.OpenAsync("/wikipedia/en/wiki/Moon")).Message.ShouldBe(message);
    }

    [Fact]
    public async Task A_page_that_is_shown_to_others_is_not_served_from_the_cache_to_a_reader_from_whom_it_is_hidden()
    {
        using var editor = _application.NewVisitor();
        await editor.SignInAsync("/wikipedia/en/wiki/Moon", "Editor");
        Wiki.Hide("wikipedia", "en", "Moon", "Editor");
        (await _reader.OpenAsync("/wikipedia/en/wiki/Moon")).Message.ShouldBe("not-allowed");
    }

    [Theory]
    [InlineData(ConsumerState.IdentityOnly, "verification only")]
    [InlineData(ConsumerState.Disabled, "disabled")]
    public async Task A_consumer_that_may_not_read_is_reported_as_a_fault_of_this_site_and_logged_once(ConsumerState state, string logged)
    {
        Wiki.Options.Consumer = state;
        foreach (var address in (string[])["/wikipedia/en/wiki/Earth", "/wiktionary/it/wiki/avere", "/wikipedia/de/search?q=Erde"])
        {
            var page = await _reader.OpenAsync(address);
            page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, address);
            page.Message.ShouldBe("misconfigured", address);
            page.Heading.ShouldBe("This site is not set up correctly");
        }

        Errors.ShouldHaveSingleItem().RenderMessage(CultureInfo.InvariantCulture).ShouldContain(logged);
        (await _reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        Wiki.Options.Consumer = ConsumerState.Approved;
        (await _reader.OpenAsync("/wikipedia/en/wiki/Earth")).Heading.ShouldBe("Earth");
    }

    [Fact]
    public async Task A_denial_of_one_page_is_no_fault_of_this_site()
    {
        using var denied = Intercept("/page/Moon/bare", CannedResponses.Of(403, Json, ReadDenied));
        (await _reader.OpenAsync("/wikipedia/en/wiki/Moon")).Message.ShouldBe("not-allowed");
        Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wiki_that_is_closed_to_the_reader_is_no_fault_of_this_site()
    {
        Wiki.MakePrivate("wikipedia", "en", "Editor");
        (await _reader.OpenAsync("/wikipedia/en/wiki/Moon")).Message.ShouldBe("not-allowed");
        Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""Bearer realm="https://en.wikipedia.org/", error="invalid_token" """)]
    [InlineData("""bearer Error = invalid_token, error_description="Jwt is expired" """)]
    [InlineData("""Basic realm="x", Bearer realm="y",error="invalid_token" """)]
    public async Task A_token_that_the_gateway_calls_invalid_is_renewed_before_the_profile_is_read(string challenge)
    {
        var rejected = false;
        using var gateway = Wiki.Intercept(
            request => !rejected && request.Path.Value!.EndsWith("/page/Moon/bare", StringComparison.Ordinal),
            async context =>
            {
                rejected = true;
                await CannedResponses.Of(401, "text/plain", "Jwt is expired", ("WWW-Authenticate", challenge.Trim()))(context);
            });
        (await _reader.OpenAsync("/wikipedia/en/wiki/Moon")).Heading.ShouldBe("Moon");
        Wiki.Requests.Select(request => request.Path.Split('/')[^1]).Where(asked => asked is not "html").ShouldBe(["bare", "access_token", "profile", "bare"]);
    }

    [Theory]
    [InlineData("""Bearer realm="x", error="insufficient_scope" """)]
    [InlineData("""Bearer realm="x", error="invalid_token_format" """)]
    [InlineData("""Basic realm="invalid_token" """)]
    public async Task Any_other_401_is_explained_by_the_profile(string challenge)
    {
        using var denied = Intercept("/page/Moon/bare", CannedResponses.Of(401, Json, "{}", ("WWW-Authenticate", challenge.Trim())));
        (await _reader.OpenAsync("/wikipedia/en/wiki/Moon")).Message.ShouldBe("not-allowed");
        ProfileRequests.ShouldBe(1);
    }

    [Fact]
    public async Task An_expired_token_at_the_gateway_is_renewed_once_and_a_revoked_grant_leads_to_sign_in()
    {
        Wiki.Options.Gateway = true;
        Wiki.Expire("Reader");
        (await _reader.OpenAsync("/wikipedia/en/wiki/Moon")).Heading.ShouldBe("Moon");
        // The renewal reads the account's name.
        ProfileRequests.ShouldBe(1);
        Wiki.Requests[0].Status.ShouldBe(401);
        Wiki.Revoke("Reader");
        Visitor.LocationOf(await _reader.GetAsync("/wikipedia/en/wiki/Sun")).AbsolutePath.ShouldEndWith("/authorize");
    }

    [Fact]
    public async Task A_request_with_a_renewed_token_does_not_share_the_denial_of_one_with_the_ended_token()
    {
        var (arrived, released, first) = (new TaskCompletionSource(), new TaskCompletionSource(), true);
        using var slow = Wiki.Intercept(
            request => first && request.Path.Value!.EndsWith("/page/Moon/bare", StringComparison.Ordinal),
            async context =>
            {
                first = false;
                arrived.SetResult();
                await released.Task;
                await CannedResponses.Of(401, "text/plain", "Jwt is expired", ("WWW-Authenticate", "Bearer error=\"invalid_token\""))(context);
            });
        var early = _reader.OpenAsync("/wikipedia/en/wiki/Moon");
        await arrived.Task;
        Wiki.Expire("Reader");
        (await _reader.OpenAsync("/wikipedia/en/wiki/Sun")).Heading.ShouldBe("Sun");
        var late = _reader.OpenAsync("/wikipedia/en/wiki/Moon");
        (await late.WaitAsync(TimeSpan.FromSeconds(10))).Heading.ShouldBe("Moon");
        released.SetResult();
        (await early).Heading.ShouldBe("Moon");
        Wiki.Requests.Count(request => request.Path.EndsWith("/access_token", StringComparison.Ordinal)).ShouldBe(1);
    }

    private IDisposable Intercept(string end, RequestDelegate respond) =>
        Wiki.Intercept(request => request.Path.Value!.EndsWith(end, StringComparison.Ordinal), respond);
}
