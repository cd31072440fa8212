using System.Net;
using Microsoft.Extensions.Time.Testing;
using Serilog.Events;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

public sealed class SessionTests
{
    [Fact]
    public async Task Sign_out_ends_the_session_and_the_home_page_clears_the_browser_cache_once()
    {
        await using var application = await ReaderApplication.StartAsync();
        using var reader = application.NewVisitor();
        var account = await reader.SignInAsync("/signin?returnUrl=/account");
        var token = account.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var response = await reader.PostAsync("/signout", ("__RequestVerificationToken", token));
        Visitor.LocationOf(response).ShouldBe(application.Url);
        response.Headers.Contains("Clear-Site-Data").ShouldBeFalse("the browser would show nothing until its cache is cleared");
        reader.SessionCookie.ShouldBeNull();
        (await reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);

        var home = await reader.OpenAsync("/");
        home.Response.Headers.Contains("Clear-Site-Data").ShouldBeFalse();
        var image = home.Document.QuerySelector("img[src='/signout/cache.svg']").ShouldNotBeNull();
        image.GetAttribute("loading").ShouldBe("lazy");
        (await reader.GetAsync("/signout/cache.svg", ("Sec-Fetch-Site", "cross-site"))).Headers.Contains("Clear-Site-Data").ShouldBeFalse();
        var cleared = await reader.GetAsync("/signout/cache.svg", ("Sec-Fetch-Site", "same-origin"));
        cleared.StatusCode.ShouldBe(HttpStatusCode.OK);
        cleared.Headers.GetValues("Clear-Site-Data").ShouldBe(["\"cache\""]);
        reader.Cookies.GetCookies(application.Url).Select(cookie => cookie.Name).ShouldBe(["WikiReader.Antiforgery"], "a form in another tab can still be sent");
        (await reader.OpenAsync("/")).Document.QuerySelector("img[src='/signout/cache.svg']").ShouldBeNull();
    }

    [Fact]
    public async Task A_signed_in_reader_and_a_first_visitor_keep_their_cache()
    {
        await using var application = await ReaderApplication.StartAsync();
        using var visitor = application.NewVisitor();
        for (var signedIn = 0; signedIn < 2; signedIn++)
        {
            (await visitor.OpenAsync("/")).Document.QuerySelector("img[src='/signout/cache.svg']").ShouldBeNull();
            (await visitor.GetAsync("/signout/cache.svg")).Headers.Contains("Clear-Site-Data").ShouldBeFalse();
            await visitor.SignInAsync("/signin?returnUrl=/account");
        }
    }

    [Fact]
    public async Task Sessions_that_began_before_NotBefore_are_over_and_new_ones_begin()
    {
        var keys = Directory.CreateTempSubdirectory("wikireader-notbefore-").FullName;
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var first = await ReaderApplication.StartAsync(time: time, settings: ("DataProtection:KeysPath", keys));
        using var reader = first.NewVisitor();
        await reader.SignInAsync();
        var session = reader.SessionCookie!.Value;
        time.Advance(TimeSpan.FromMinutes(1));
        await using var second = await ReaderApplication.StartAsync(
            time: time, settings: [("DataProtection:KeysPath", keys), ("Session:NotBefore", time.GetUtcNow().ToString("O")), .. first.Sandbox.ProductSettings.Select(setting => (setting.Key, setting.Value))]);
        using var same = second.NewVisitor();
        same.Restore(session);
        (await same.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        same.SessionCookie.ShouldBeNull();
        (await same.SignInAsync("/wikipedia/en/wiki/Earth")).Heading.ShouldBe("Earth");
        (await same.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Both_tokens_fit_into_one_cookie_and_requests_stay_within_the_documented_size()
    {
        await using var application = await ReaderApplication.StartAsync();
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var session = reader.SessionCookie.ShouldNotBeNull().Value;
        session.Length.ShouldBeInRange(2800, 3600);
        reader.Cookies.GetCookieHeader(application.Url).Length.ShouldBeLessThan(4096);
    }

    [Theory]
    [InlineData("nonsense", "forged")]
    [InlineData("CfDJ8", "cut short")]
    [InlineData("chunks-9", "in pieces that are missing")]
    public async Task An_invalid_session_cookie_is_deleted_without_a_warning(string value, string because)
    {
        await using var application = await ReaderApplication.StartAsync();
        using var visitor = application.NewVisitor();
        visitor.Cookies.Add(new Cookie("WikiReader", value, "/", "localhost"));
        var page = await visitor.OpenAsync("/");
        page.Status.ShouldBe(HttpStatusCode.OK, because);
        page.Document.QuerySelector("[data-signin]").ShouldNotBeNull(because);
        visitor.SessionCookie.ShouldBeNull(because);
        application.Log.Events.Where(logged => logged.Level > LogEventLevel.Information && !logged.RenderMessage(null).Contains("XML encryptor", StringComparison.Ordinal)).ShouldBeEmpty(because);
    }

    [Fact]
    public async Task A_session_cookie_of_another_instance_is_not_accepted()
    {
        await using var first = await ReaderApplication.StartAsync();
        await using var second = await ReaderApplication.StartAsync();
        using var visitor = first.NewVisitor();
        await visitor.SignInAsync();
        using var stranger = second.NewVisitor();
        stranger.Cookies.Add(new Cookie("WikiReader", visitor.SessionCookie!.Value, "/", "localhost"));
        (await stranger.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        stranger.SessionCookie.ShouldBeNull();
    }

    [Fact]
    public async Task A_session_has_a_sliding_and_an_absolute_lifetime()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var application = await ReaderApplication.StartAsync(new() { AccessTokenLifetime = TimeSpan.FromDays(365) }, time: time);
        using var visitor = application.NewVisitor();
        await visitor.SignInAsync();
        for (var day = 0; day < 175; day += 25)
        {
            time.Advance(TimeSpan.FromDays(25));
            visitor.KeepCookies();
            (await visitor.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK, $"{day + 25} days");
        }

        time.Advance(TimeSpan.FromDays(10));
        (await visitor.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_prefetch_does_not_extend_a_session_and_the_next_view_does()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var application = await ReaderApplication.StartAsync(new() { AccessTokenLifetime = TimeSpan.FromDays(365) }, time: time);
        using var visitor = application.NewVisitor();
        await visitor.SignInAsync();
        await visitor.OpenAsync("/wikipedia/en/wiki/Earth");
        time.Advance(TimeSpan.FromDays(25));
        visitor.KeepCookies();
        var prefetch = await visitor.GetAsync("/wikipedia/en/wiki/Earth", ("Sec-Purpose", "prefetch"));
        (prefetch.StatusCode, prefetch.Headers.Contains("Set-Cookie")).ShouldBe((HttpStatusCode.OK, false));
        var view = await visitor.GetAsync("/wikipedia/en/wiki/Earth");
        (view.StatusCode, view.Headers.Contains("Set-Cookie")).ShouldBe((HttpStatusCode.OK, true));
    }

    [Fact]
    public async Task Outside_Development_cookies_are_bound_to_the_host_and_secure()
    {
        await using var application = await ReaderApplication.StartAsync(environment: "Production", isHttps: true, settings: ("Wikimedia:Contact", "operator@example.org"));
        using var visitor = application.NewVisitor();
        var challenge = await visitor.GetAsync("/signin");
        challenge.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldContain("secure", Case.Insensitive);
        var session = await application.IssueSessionAsync();
        session.ShouldStartWith("__Host-WikiReader=");
        foreach (var flag in (string[])["path=/", "secure", "samesite=lax", "httponly"]) session.Split("; ").ShouldContain(flag, StringComparer.OrdinalIgnoreCase);
        session.ShouldNotContain("domain=", Case.Insensitive);
    }
}
