using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Delivery;

[Trait("Category", "Fast")]
public sealed class PageStyleSheetTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const string Article = "/wikipedia/en/wiki/Earth";

    [Theory]
    [InlineData(Article)]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/nowhere")]
    public async Task A_page_has_one_style_sheet_which_its_Link_header_preloads(string address)
    {
        var page = await Reader.OpenAsync(address);
        var sheet = page.Document.QuerySelectorAll("link[rel=stylesheet]").ShouldHaveSingleItem().GetAttribute("href")!;
        page.Response.Headers.GetValues("Link").ShouldBe([$"<{sheet}>; rel=preload; as=style"]);
        (await Reader.GetAsync(sheet)).Content.Headers.ContentType!.ToString().ShouldBe("text/css; charset=utf-8");
    }

    [Fact]
    public async Task A_page_below_a_prefix_preloads_the_style_sheet_below_it()
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("PathBase", "/reader"));
        using var visitor = application.NewVisitor();
        var page = await visitor.SignInAsync("/reader" + Article);
        var sheet = page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        sheet.ShouldStartWith("/reader/css/");
        page.Response.Headers.GetValues("Link").ShouldBe([$"<{sheet}>; rel=preload; as=style"]);
        (await visitor.GetAsync(sheet)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_page_has_the_rules_that_it_needs_and_no_others()
    {
        var article = await TextOf(await SheetOfAsync(Article));
        var other = await TextOf(await SheetOfAsync("/about"));
        foreach (var sheet in (string[])[article, other])
        {
            sheet.ShouldStartWith("@layer hold, base, defaults, page;", Case.Sensitive, "the order of the layers is declared first");
            foreach (var rule in (string[])[".wr-bar {", ".wr-suggestions {", "html[data-theme"]) sheet.ShouldContain(rule);
        }

        other.ShouldNotContain(".wr-article a");
        other.ShouldContain(".wr-languages-page");
        article.ShouldNotContain(".wr-languages-page");
        article.IndexOf(".wr-article a", StringComparison.Ordinal).ShouldBeLessThan(article.IndexOf(".wr-article .infobox", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sheet_has_no_comments_and_all_strings()
    {
        var css = await TextOf(await SheetOfAsync(Article));
        css.ShouldNotContain("/*");
        css.ShouldNotContain("\n ");
        css.ShouldContain("""content: "\25B6\FE0E" / "";""");
        css.ShouldContain("""content: " · ";""");
    }

    private async Task<string> SheetOfAsync(string page) =>
        (await Reader.OpenAsync(page)).Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

    private async Task<string> TextOf(string sheet) => await (await Reader.GetAsync(sheet)).Content.ReadAsStringAsync();
}
