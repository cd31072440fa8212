using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Delivery;

[Trait("Category", "Fast")]
public sealed class PageScriptTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const string Article = "/wikipedia/en/wiki/Earth";

    [Theory]
    [InlineData(Article, "/js/article-page.")]
    [InlineData("/", "/js/home-page.")]
    [InlineData("/about", "/js/page.")]
    [InlineData("/nowhere", "/js/page.")]
    public async Task A_page_has_one_script_which_does_not_hold_up_the_parser(string address, string start)
    {
        var script = (await Reader.OpenAsync(address)).Document.QuerySelectorAll("script").ShouldHaveSingleItem();
        script.GetAttribute("src")!.ShouldStartWith(start);
        script.HasAttribute("defer").ShouldBeTrue();
        script.GetAttribute("blocking").ShouldBe(address == "/" ? "render" : null, "only the home page shows something that must be in its first paint");
        (await Reader.GetAsync(script.GetAttribute("src")!)).Content.Headers.ContentType!.ToString().ShouldBe("text/javascript; charset=utf-8");
    }

    [Fact]
    public async Task A_page_below_a_prefix_has_its_script_below_it()
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("PathBase", "/reader"));
        using var visitor = application.NewVisitor();
        var script = (await visitor.SignInAsync("/reader" + Article)).Document.QuerySelector("script")!.GetAttribute("src")!;
        script.ShouldStartWith("/reader/js/");
        (await visitor.GetAsync(script)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Words_and_addresses_that_a_visitor_may_not_use_are_not_given_to_the_script()
    {
        using var visitor = Application.NewVisitor();
        var script = (await visitor.OpenAsync("/about")).Document.QuerySelector("script")!;
        script.GetAttribute("data-suggest").ShouldBeEmpty();
        script.HasAttribute("data-prefetch").ShouldBeFalse();
    }

    [Fact]
    public async Task The_script_has_no_lines_of_comments_and_no_indentation()
    {
        var script = await TextOf(await ScriptOfAsync(Article));
        var lines = script.Split('\n');
        lines.ShouldNotContain(line => line.StartsWith("//") || line.StartsWith(' '));
        script.ShouldStartWith("const page = document.currentScript.dataset;");
        script.ShouldContain("'use strict';");
    }

    private async Task<string> ScriptOfAsync(string page) => (await Reader.OpenAsync(page)).Document.QuerySelector("script")!.GetAttribute("src")!;

    private async Task<string> TextOf(string script) => await (await Reader.GetAsync(script)).Content.ReadAsStringAsync();
}
