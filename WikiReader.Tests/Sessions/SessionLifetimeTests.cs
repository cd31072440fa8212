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

    private static DateTimeOffset DateOf(Page page, string selector) =>
        DateTimeOffset.Parse(page.Document.QuerySelector(selector).ShouldNotBeNull().GetAttribute("datetime")!, System.Globalization.CultureInfo.InvariantCulture);
}
