using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser;

/// <summary>The pages that readers use most, in every look.</summary>
public sealed class PageAccessibilityTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task The_home_page_is_accessible_when_signed_out()
    {
        var tab = await NewTabAsync();
        await tab.OpenAsync<HomePage>("/");
        await tab.ShouldBeAccessibleAsync(Look.All);
    }

    [Fact]
    public async Task The_about_page_is_accessible()
    {
        var tab = await NewTabAsync();
        await tab.OpenAsync<AboutPage>("/about");
        await tab.ShouldBeAccessibleAsync(Look.All);
    }

    [Fact]
    public async Task The_appearance_page_is_accessible()
    {
        var tab = await NewTabAsync();
        await tab.OpenAsync<AppearancePage>("/appearance");
        await tab.ShouldBeAccessibleAsync(Look.All);
    }

    [Fact]
    public async Task The_home_page_is_accessible_when_signed_in()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<HomePage>("/");
        await tab.ShouldBeAccessibleAsync(Look.All);
    }

    [Fact]
    public async Task The_account_page_is_accessible()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<AccountPage>("/account");
        await tab.ShouldBeAccessibleAsync(Look.All);
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Earth")]
    [InlineData("/wikipedia/ar/wiki/%D8%A7%D9%84%D8%A3%D8%B1%D8%B6")]
    [InlineData("/wikipedia/en/wiki/Quadratic_formula")]
    [InlineData("/wikipedia/en/wiki/Sampler_(needlework)")]
    [InlineData("/wikipedia/en/wiki/Talk:Earth")]
    public async Task Articles_are_accessible(string address)
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<ArticlePage>(address);
        await tab.ShouldBeAccessibleAsync(Look.All);
    }

    [Theory]
    [InlineData("moon")]
    [InlineData("nonesuch")]
    [InlineData("")]
    public async Task Search_is_accessible(string query)
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<SearchPage>($"/wikipedia/en/search?q={query}");
        await tab.ShouldBeAccessibleAsync(Look.All);
    }
}
