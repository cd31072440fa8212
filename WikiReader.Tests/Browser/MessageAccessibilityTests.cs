using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Authentication;

namespace WikiReader.Tests.Browser;

/// <summary>Every state that stands between a reader and a page. They share one view, so that two looks of each are enough.</summary>
public sealed class MessageAccessibilityTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly Look[] Looks = [new(Device.Phone, ColorScheme.Light), new(Device.Desktop, ColorScheme.Dark)];

    public static TheoryData<SignInFailure> SignInFailures => [.. Enum.GetValues<SignInFailure>()];

    [Theory]
    [MemberData(nameof(SignInFailures))]
    public async Task Each_reason_why_a_sign_in_failed_is_accessible(SignInFailure reason)
    {
        var tab = await NewTabAsync();
        await tab.OpenAsync<NoticePage>($"/signin/failed?reason={reason}");
        await tab.ShouldBeAccessibleAsync(Looks);
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Eart", "missing")]
    [InlineData("/wikipedia/en/wiki/Zyxwvut", "missing")]
    [InlineData("/wikipedia/en/wiki/A%7CB", "invalid-title")]
    [InlineData("/wikipedia/qqqq/wiki/Earth", "unknown-wiki")]
    [InlineData("/wikipedia/en/wiki/Loop_A", "circle")]
    [InlineData("/nowhere", "not-found")]
    public async Task What_cannot_be_found_is_said_accessibly(string address, string notice)
    {
        var tab = await NewSignedInTabAsync();
        (await (await tab.OpenAsync<NoticePage>(address)).NameAsync()).ShouldBe(notice);
        await tab.ShouldBeAccessibleAsync(Looks);
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/wikipedia/en/search?q=moon")]
    public async Task What_needs_a_session_says_so_accessibly(string address)
    {
        var tab = await NewTabAsync();
        (await (await tab.OpenAsync<NoticePage>(address)).NameAsync()).ShouldBe("signed-out");
        await tab.ShouldBeAccessibleAsync(Looks);
    }

    [Theory]
    [InlineData("unavailable")]
    [InlineData("throttled")]
    [InlineData("not-allowed")]
    public async Task What_Wikimedia_refuses_is_said_accessibly(string notice)
    {
        await using var reader = await BrowserFixture.StartReaderAsync();
        var tab = await NewSignedInTabAsync(reader);
        if (notice == "unavailable") reader.Sandbox.Options.FailureRate = 1;
        if (notice == "throttled") reader.Sandbox.Options.ThrottleRate = 1;
        if (notice == "not-allowed") reader.Sandbox.MakePrivate("wikipedia", "en", "Editor");

        (await (await tab.OpenAsync<NoticePage>("/wikipedia/en/wiki/Earth")).NameAsync()).ShouldBe(notice);
        await tab.ShouldBeAccessibleAsync(Looks);
    }

    [Fact]
    public async Task Too_many_requests_are_refused_accessibly()
    {
        await using var reader = await BrowserFixture.StartReaderAsync(("Limits:PerAddressPerMinute", "1"));
        var tab = await NewTabAsync(reader);
        await tab.OpenAsync<AboutPage>("/about");
        (await (await tab.OpenAsync<NoticePage>("/about")).NameAsync()).ShouldBe("too-many-requests");
        await tab.ShouldBeAccessibleAsync(Looks);
    }
}
