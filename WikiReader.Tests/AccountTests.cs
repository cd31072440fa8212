using System.Net;
using WikiReader.Tests.Infrastructure;
using WikiReader.Tests.Sessions;

namespace WikiReader.Tests;

/// <summary>What is shown of an account: its name, and when token and session end.</summary>
public sealed class AccountTests : SessionTest
{
    private const string Article = "/wikipedia/en/wiki/Earth";
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(4);

    [Fact]
    public async Task The_account_page_shows_no_time_that_has_passed()
    {
        Time.Advance(TokenLife);
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
        (await Reader.OpenAsync(Article)).Document.QuerySelector("[data-account]")!.TextContent.ShouldBe("Reader");
        Time.Advance(TokenLife);
        (await Reader.OpenAsync(Article)).Document.QuerySelector("[data-account]")!.TextContent.ShouldBe("Lectrix");
        (await Reader.OpenAsync("/account")).Document.QuerySelector("[data-username]")!.TextContent.ShouldBe("Lectrix");
        // Another tab, with the old cookie.
        Reader.Restore(old);
        (await Reader.OpenAsync(Article)).Document.QuerySelector("[data-account]")!.TextContent.ShouldBe("Lectrix");
        Refreshes.ShouldBe(1);
    }

    [Theory]
    [InlineData(503, "")]
    [InlineData(403, "{}")]
    [InlineData(200, """{"sub":"7","username":"Someone else"}""")]
    public async Task Without_a_usable_profile_the_name_stays_as_it_is(int status, string body)
    {
        using var broken = Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/resource/profile", StringComparison.Ordinal), CannedResponses.Of(status, "text/html", body));
        Time.Advance(TokenLife);
        (await Reader.OpenAsync(Article)).Document.QuerySelector("[data-account]")!.TextContent.ShouldBe("Reader");
    }
}
