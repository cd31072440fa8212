using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser;

public sealed class SignInJourneyTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    protected override bool NeedsWholeChromium => true;

    [Fact]
    public async Task Sign_in_redirects_to_Wikimedia_with_a_code_challenge_and_a_state()
    {
        var tab = await NewTabAsync();
        var home = await tab.OpenAsync<HomePage>("/");
        var authorize = await home.SignInAsync();

        authorize.Address.GetLeftPart(UriPartial.Authority).ShouldBe(Reader.Sandbox.Url.GetLeftPart(UriPartial.Authority));
        authorize.Address.Host.ShouldNotBe(Reader.Url.Host);
        var query = QueryHelpers.ParseQuery(authorize.Address.Query);
        query["code_challenge"].ToString().Length.ShouldBe(43);
        query["code_challenge_method"].ToString().ShouldBe("S256");
        query["state"].ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Sign_in_from_the_home_page_returns_to_it()
    {
        var tab = await NewTabAsync();
        var authorize = await (await tab.OpenAsync<HomePage>("/")).SignInAsync();
        var home = await authorize.AllowAsync<HomePage>("Amina");

        tab.Path.ShouldBe("/");
        (await tab.HoldsSessionAsync()).ShouldBeTrue();
        var account = await home.OpenAccountAsync();
        await Assertions.Expect(account.Username).ToHaveTextAsync("Amina");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Declining_ends_on_a_message_page_and_leaves_no_session(bool javaScript)
    {
        var tab = await NewTabAsync(javaScript: javaScript);
        var authorize = await (await tab.OpenAsync<HomePage>("/")).SignInAsync();
        var message = await authorize.DenyAsync();

        (await message.NameAsync()).ShouldBe("declined");
        QueryHelpers.ParseQuery(tab.Address.Query).Keys.ShouldBeSubsetOf(["reason", "returnUrl"]);
        (await tab.HoldsSessionAsync()).ShouldBeFalse();
        await Assertions.Expect(message.SignInLink).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/S%C3%A3o_Paulo?variant=en", "São Paulo")]
    [InlineData("/wikipedia/en/wiki/AC/DC", "AC/DC")]
    [InlineData("/wikipedia/en/wiki/What%3F_Where%3F", "What? Where?")]
    [InlineData("/wikipedia/en/wiki/100%25_renewable_energy", "100% renewable energy")]
    [InlineData("/wikipedia/ar/wiki/%D8%A7%D9%84%D8%A3%D8%B1%D8%B6", "الأرض")]
    public async Task Sign_in_returns_to_the_address_that_was_opened_while_signed_out(string address, string heading)
    {
        var tab = await NewTabAsync();
        var authorize = await tab.OpenAsync<AuthorizePage>(address);
        var article = await authorize.AllowAsync<ArticlePage>();

        tab.Path.ShouldBe(address);
        await Assertions.Expect(article.Heading).ToHaveTextAsync(heading);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_home_page_clears_the_cache_after_sign_out(bool javaScript)
    {
        var tab = await NewSignedInTabAsync(javaScript: javaScript);
        var account = await (await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth")).OpenAccountAsync();
        var signedOut = tab.Page.WaitForResponseAsync(response => response.Url.EndsWith("/signout", StringComparison.Ordinal));
        var cleared = tab.Page.WaitForResponseAsync(response => response.Url.EndsWith("/signout/cache.svg", StringComparison.Ordinal));
        await account.SignOutAsync();
        // Only all headers contain this one. Playwright would wait for them without end if the page went away too soon.
        (await (await signedOut).AllHeadersAsync().WaitAsync(Bound)).Keys.ShouldNotContain("clear-site-data");
        (await (await cleared).AllHeadersAsync().WaitAsync(Bound))["clear-site-data"].ShouldBe("\"cache\"");

        await tab.GoBackAsync();
        (await (await tab.ArriveAsync<MessagePage>()).NameAsync()).ShouldBe("signed-out");
    }

    [Fact]
    public async Task Going_back_after_sign_out_does_not_show_pages_read_before()
    {
        var tab = await NewSignedInTabAsync();
        var article = await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        var account = await article.OpenAccountAsync();
        await account.SignOutAsync();

        await tab.GoBackAsync();
        (await (await tab.ArriveAsync<MessagePage>()).NameAsync()).ShouldBe("signed-out");
        await tab.GoBackAsync();
        await tab.ArriveAsync<AuthorizePage>();
    }
}
