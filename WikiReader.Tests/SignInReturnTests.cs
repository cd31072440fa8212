using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>Where a reader arrives after the sign-in.</summary>
[Trait("Category", "Fast")]
public sealed class SignInReturnTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private readonly ReaderApplication _application = shared.Application;

    [Theory]
    [InlineData("/wikipedia/en/wiki/Earth")]
    [InlineData("/wikipedia/en/wiki/Earth?variant=en&x=%2F%20a")]
    [InlineData("/wikipedia/en/wiki/AC/DC")]
    [InlineData("/wikipedia/en/wiki/AC%2FDC")]
    [InlineData("/wikipedia/en/wiki/C%2B%2B")]
    [InlineData("/wikipedia/en/wiki/S%C3%A3o_Paulo")]
    public async Task Sign_in_from_an_article_returns_to_the_same_address(string address)
    {
        using var visitor = _application.NewVisitor();
        var page = await visitor.SignInAsync(address);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Address.PathAndQuery.ShouldBe(address);
        page.Article.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task A_return_URL_on_another_host_is_ignored(string returnUrl)
    {
        using var visitor = _application.NewVisitor();
        var page = await visitor.SignInAsync($"/signin?returnUrl={Uri.EscapeDataString(returnUrl)}");
        page.Address.ShouldBe(_application.Url);
    }

    [Theory]
    [InlineData("/wikipedia/ar/wiki/الأرض", "/wikipedia/ar/wiki/%D8%A7%D9%84%D8%A3%D8%B1%D8%B6")]
    [InlineData("/wikipedia/en/search?q=Zoë", "/wikipedia/en/search?q=Zo%C3%AB")]
    [InlineData("/wikipedia/en/wiki/AC%2FDC?x=%20", "/wikipedia/en/wiki/AC%2FDC?x=%20")]
    public async Task A_return_URL_with_non_ASCII_characters_is_returned_to(string returnUrl, string address)
    {
        using var visitor = _application.NewVisitor();
        var page = await visitor.SignInAsync($"/signin?returnUrl={Uri.EscapeDataString(returnUrl)}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Address.PathAndQuery.ShouldBe(address);
    }

    [Fact]
    public async Task A_return_URL_that_is_too_long_leads_home()
    {
        using var visitor = _application.NewVisitor();
        var page = await visitor.SignInAsync($"/signin?returnUrl=/about?x={new string('a', 5500)}");
        page.Address.ShouldBe(_application.Url);
    }
}
