using System.Security.Cryptography;
using System.Text;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Delivery;

/// <summary>The style element of a page, and its hash in the content security policy.</summary>
[Trait("Category", "Fast")]
public sealed class StyleDeliveryTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const string Styled =
        """<style data-mw-deduplicate="TemplateStyles:r1" typeof="mw:Extension/templatestyles">.mw-parser-output .a{font-weight:bold}</style><p class="a">x</p>""";

    [Fact]
    public async Task The_content_security_policy_allows_only_the_style_element_of_the_page()
    {
        var page = await Reader.OpenAsync(UnreadPage.Add(Application, Styled).Address);
        var style = page.Document.QuerySelectorAll("style").ShouldHaveSingleItem().TextContent;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        DirectiveOf(page).ShouldBe(["'self'", $"'sha256-{hash}'"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_content_security_policy_of_a_page_without_styles_allows_none() =>
        DirectiveOf(await Reader.OpenAsync(UnreadPage.Add(Application, "<p>x</p>").Address)).ShouldBe(["'self'"]);

    [Fact]
    public async Task A_304_repeats_the_content_security_policy()
    {
        var address = UnreadPage.Add(Application, Styled).Address;
        var page = await Reader.OpenAsync(address);
        var again = await Page.ReadAsync(await Reader.GetAsync(address, ("If-None-Match", page.Response.Headers.ETag!.ToString())));
        again.Status.ShouldBe(System.Net.HttpStatusCode.NotModified);
        DirectiveOf(again).ShouldBe(DirectiveOf(page));
    }

    private static string[] DirectiveOf(Page page) =>
        page.Response.Headers.GetValues("Content-Security-Policy").Single().Split(';', StringSplitOptions.TrimEntries).Single(directive => directive.StartsWith("style-src ", StringComparison.Ordinal)).Split(' ')[1..];
}
