using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

/// <summary>How long a session lasts, and how long the account page says it does.</summary>
public sealed class SessionLifetimeTests : SessionTest
{
    [Fact]
    public async Task A_session_survives_a_restart_of_the_application()
    {
        using var keys = TemporaryFolder.Create("restart");
        await using var first = await ReaderApplication.StartAsync(settings: ("DataProtection:KeysPath", keys.Path));
        using var reader = first.NewVisitor();
        await reader.SignInAsync();
        await using var second = await ReaderApplication.StartAsync(settings:
            [("DataProtection:KeysPath", keys.Path), .. first.Sandbox.ProductSettings.Select(setting => (setting.Key, setting.Value))]);
        using var same = second.NewVisitor();
        same.Restore(reader.SessionCookie!.Value);
        (await same.OpenAsync("/wikipedia/en/wiki/Earth")).Heading.ShouldBe("Earth");
    }

    [Fact]
    public async Task The_account_page_shows_when_token_and_session_expire()
    {
        var page = await Reader.OpenAsync("/account");
        DateOf(page, "[data-token-ends]").ShouldBe(Time.GetUtcNow() + TimeSpan.FromHours(4), TimeSpan.FromMinutes(1));
        DateOf(page, "[data-session-ends]").ShouldBe(Time.GetUtcNow() + TimeSpan.FromDays(30), TimeSpan.FromMinutes(1));
        page.Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain(new Uri(Application.Sandbox.Url, "/wiki/Special:OAuthManageMyGrants").AbsoluteUri);
    }

    [Fact]
    public async Task The_account_page_shows_no_time_that_has_passed()
    {
        Time.Advance(TimeSpan.FromHours(4));
        var page = await Reader.OpenAsync("/account");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("[data-token-ends]").ShouldBeNull();
        foreach (var time in page.Document.QuerySelectorAll("time"))
            DateTimeOffset.Parse(time.GetAttribute("datetime")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(Time.GetUtcNow());
    }

    [Fact]
    public async Task A_new_name_of_the_account_is_shown_from_the_next_renewal_on()
    {
        var old = Reader.SessionCookie!.Value;
        using var renamed = Application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/resource/profile", StringComparison.Ordinal),
            CannedResponses.Of(200, "text/html", """{"sub":"41000003","username":"Lectrix"}"""));
        (await Reader.OpenAsync("/wikipedia/en/wiki/Earth")).Document.QuerySelector("[data-account]")!.TextContent.ShouldBe("Reader");
        Time.Advance(TimeSpan.FromHours(4));
        (await Reader.OpenAsync("/wikipedia/en/wiki/Earth")).Document.QuerySelector("[data-account]")!.TextContent.ShouldBe("Lectrix");
        (await Reader.OpenAsync("/account")).Document.QuerySelector("[data-username]")!.TextContent.ShouldBe("Lectrix");
        // Another tab, with the old cookie.
        Reader.Restore(old);
        (await Reader.OpenAsync("/wikipedia/en/wiki/Earth")).Document.QuerySelector("[data-account]")!.TextContent.ShouldBe("Lectrix");
        Refreshes.ShouldBe(1);
    }

    [Theory]
    [InlineData(503, "")]
    [InlineData(403, "{}")]
    [InlineData(200, """{"sub":"7","username":"Someone else"}""")]
    public async Task Without_a_usable_profile_the_name_stays_as_it_is(int status, string body)
    {
        using var broken = Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/resource/profile", StringComparison.Ordinal), CannedResponses.Of(status, "text/html", body));
        Time.Advance(TimeSpan.FromHours(4));
        (await Reader.OpenAsync("/wikipedia/en/wiki/Earth")).Document.QuerySelector("[data-account]")!.TextContent.ShouldBe("Reader");
    }

    private static DateTimeOffset DateOf(Page page, string selector) =>
        DateTimeOffset.Parse(page.Document.QuerySelector(selector).ShouldNotBeNull().GetAttribute("datetime")!, System.Globalization.CultureInfo.InvariantCulture);
}
