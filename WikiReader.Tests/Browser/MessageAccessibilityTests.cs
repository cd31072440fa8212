using Microsoft.Playwright;
using WikiReader.Sandbox;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Web.Authentication;

namespace WikiReader.Tests.Browser;

/// <summary>Every message page. They share one view, so two looks of each are enough.</summary>
public sealed class MessageAccessibilityTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly Look[] Looks = [new(Device.Phone, ColorScheme.Light), new(Device.Desktop, ColorScheme.Dark)];

    public static TheoryData<SignInFailure> SignInFailures => [.. Enum.GetValues<SignInFailure>()];

    [Theory]
    [MemberData(nameof(SignInFailures))]
    public async Task Each_sign_in_failure_page_is_accessible(SignInFailure reason)
    {
        var tab = await NewTabAsync();
        await tab.OpenAsync<MessagePage>($"/signin/failed?reason={reason}");
        await tab.ShouldBeAccessibleAsync(Looks);
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Eart", "missing")]
    [InlineData("/wikipedia/en/wiki/Zyxwvut", "missing")]
    [InlineData("/wikipedia/en/wiki/A%7CB", "invalid-title")]
    [InlineData("/wikipedia/qqqq/wiki/Earth", "unknown-wiki")]
    [InlineData("/wikipedia/en/wiki/Loop_A", "circle")]
    [InlineData("/nowhere", "not-found")]
    public async Task Not_found_pages_are_accessible(string address, string message)
    {
        var tab = await NewSignedInTabAsync();
        (await (await tab.OpenAsync<MessagePage>(address)).NameAsync()).ShouldBe(message);
        await tab.ShouldBeAccessibleAsync(Looks);
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Everything_at_once", "resource-limit")]
    [InlineData("/wikipedia/en/wiki/Special:Random", "at-wiki")]
    [InlineData("/wikipedia/en/wiki/de:Mond", "other-wiki")]
    [InlineData("/wikidata/mul/wiki/Q2", "not-text")]
    public async Task Pages_about_what_only_the_wiki_shows_are_accessible(string address, string message)
    {
        var tab = await NewSignedInTabAsync();
        (await (await tab.OpenAsync<MessagePage>(address)).NameAsync()).ShouldBe(message);
        await tab.ShouldBeAccessibleAsync(Looks);
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/wikipedia/en/search?q=moon")]
    public async Task Pages_that_require_a_session_are_accessible_when_signed_out(string address)
    {
        var tab = await NewTabAsync();
        (await (await tab.OpenAsync<MessagePage>(address)).NameAsync()).ShouldBe("signed-out");
        await tab.ShouldBeAccessibleAsync(Looks);
    }

    [Theory]
    [InlineData("unavailable")]
    [InlineData("throttled")]
    [InlineData("not-allowed")]
    [InlineData("misconfigured")]
    public async Task Pages_about_failures_of_Wikimedia_are_accessible(string message)
    {
        var reader = await StartReaderAsync();
        var tab = await NewSignedInTabAsync(reader);
        if (message == "unavailable") reader.Sandbox.Options.FailureRate = 1;
        if (message == "throttled") reader.Sandbox.Options.ThrottleRate = 1;
        if (message == "misconfigured") reader.Sandbox.Options.Consumer = ConsumerState.Disabled;
        if (message == "not-allowed") reader.Sandbox.MakePrivate("wikipedia", "en", "Editor");

        (await (await tab.OpenAsync<MessagePage>("/wikipedia/en/wiki/Earth")).NameAsync()).ShouldBe(message);
        await tab.ShouldBeAccessibleAsync(Looks);
    }

    [Fact]
    public async Task The_page_about_too_many_requests_is_accessible()
    {
        var reader = await StartReaderAsync(("Limits:PerAddressPerMinute", "1"));
        var tab = await NewTabAsync(reader);
        await tab.OpenAsync<AboutPage>("/about");
        (await (await tab.OpenAsync<MessagePage>("/about")).NameAsync()).ShouldBe("too-many-requests");
        await tab.ShouldBeAccessibleAsync(Looks);
    }
}
